package org.sokong.referrals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.Consumer;
import org.sokong.referrals.MessageThread;
import org.sokong.uikit.Badge;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** One message: who said it and when, its words, and for the own side whether it was read. */
class MessageLine extends ListItem {

    private static final long serialVersionUID = 1;

    /** Event of the element: it stands on a screen that is not in the background. */
    static final String SEEN = "message-seen";

    private static final String WATCH =
            """
            if (this.watched) return;
            this.watched = true;
            let inView = false;
            const tell = () => {
                if (inView && document.visibilityState === 'visible') {
                    watch.disconnect();
                    document.removeEventListener('visibilitychange', tell);
                    this.dispatchEvent(new CustomEvent('message-seen'));
                }
            };
            const watch = new IntersectionObserver(
                (entries) => {
                    inView = entries[entries.length - 1].isIntersecting;
                    tell();
                }, {threshold: 1});
            watch.observe(this.firstElementChild);
            document.addEventListener('visibilitychange', tell);
            """;

    private final UUID id;
    private final boolean own;
    private final boolean fresh;
    private final transient TimeText time;
    private final Span receipt = new Span();

    MessageLine(MessageThread.Line line, boolean own, TimeText time) {
        this.id = line.id();
        this.own = own;
        this.fresh = line.fresh();
        this.time = time;
        Span who =
                new Span(
                        Typed.inline(line.author())
                                + (line.organisation() == null
                                        ? ""
                                        : " · " + Typed.inline(line.organisation()))
                                + " · "
                                + time.dateTime(line.sentAt()));
        who.addClassName("why");
        Div head = new Div(who);
        head.addClassName("status-line");
        if (fresh) {
            head.add(new Badge(getTranslation("referrals.message.fresh"), Badge.Tone.WARN));
        }
        Paragraph said = new Paragraph(line.words());
        said.addClassName("quoted");
        said.getElement().setAttribute("dir", "auto");
        add(head, said);
        addClassName(own ? "talk-own" : "talk-other");
        if (own) {
            receipt.addClassName("step-note");
            add(receipt);
            receipt(line);
        }
    }

    /** Says whether the other side has read it. */
    void receipt(MessageThread.Line line) {
        if (own) {
            receipt.setText(
                    line.readAt() == null
                            ? getTranslation("referrals.message.unread")
                            : getTranslation(
                                    "referrals.message.read",
                                    time.dateTime(line.readAt()),
                                    Typed.inline(line.readBy() == null ? "?" : line.readBy())));
        }
    }

    /** Asks to be told once somebody has had it before their eyes; nothing for what was read. */
    void whenSeen(Consumer<UUID> told) {
        if (fresh) {
            getElement().addEventListener(SEEN, event -> told.accept(id));
            addAttachListener(attached -> getElement().executeJs(WATCH));
        }
    }
}
