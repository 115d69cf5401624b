package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.sokong.referrals.MessageThread;
import org.sokong.referrals.ReferralMessages;
import org.sokong.uikit.Badge;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.SavedLine;
import org.sokong.uikit.Typed;

/** What both sides said, and a field that keeps what is typed until it is sent. */
class MessagesPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int TYPING_PAUSE_MILLIS = 800;

    private final transient TalkServices services;
    private final UUID referralId;
    private final OrderedList lines = new OrderedList();
    private final Paragraph none = new Paragraph();
    private final TextArea words = new TextArea();
    private final FieldProblems problems = new FieldProblems();
    private final SavedLine saved;
    private final Div writing = new Div();
    private UUID nextId;

    MessagesPanel(TalkServices services, UUID referralId) {
        this.services = services;
        this.referralId = referralId;
        addClassName("card");
        H2 title = new H2(getTranslation("referrals.section.messages"));
        title.setId("referral-messages");
        lines.addClassName("talk-lines");
        lines.getElement().setAttribute("aria-labelledby", "referral-messages");
        none.setText(getTranslation("referrals.message.none"));
        none.addClassName("held");
        saved = new SavedLine(services.time(), true);
        words.setLabel(getTranslation("referrals.message.new"));
        words.setHelperText(getTranslation("referrals.message.hint"));
        words.setMaxLength(ReferralMessages.LONGEST);
        words.setMinRows(3);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        words.getElement().executeJs("this.inputElement.dir = 'auto'");
        problems.at("referrals.message.error", words);
        Button send = new Button(getTranslation("referrals.message.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        writing.addClassName("stacked");
        writing.add(words, problems, saved, send);
        add(title, none, lines, writing);
        MessageThread thread = services.messages().read(referralId);
        nextId = thread.draftId();
        words.setValue(thread.draft());
        show(thread);
        words.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        keep();
                    }
                });
    }

    private void keep() {
        if (problems.run(() -> services.messages().keep(referralId, nextId, words.getValue()))) {
            saved.saved();
        }
    }

    private void send() {
        if (problems.run(() -> services.messages().send(referralId, nextId, words.getValue()))) {
            words.clear();
            MessageThread thread = services.messages().read(referralId);
            nextId = thread.draftId();
            show(thread);
            words.focus();
        }
    }

    private void show(MessageThread thread) {
        lines.removeAll();
        thread.lines().forEach(line -> lines.add(item(thread, line)));
        lines.setVisible(!thread.lines().isEmpty());
        none.setVisible(thread.lines().isEmpty());
        writing.setVisible(thread.mayWrite());
    }

    private ListItem item(MessageThread thread, MessageThread.Line line) {
        boolean own = line.side() == thread.side();
        Span who =
                new Span(
                        Typed.inline(line.author())
                                + (line.organisation() == null
                                        ? ""
                                        : " · " + Typed.inline(line.organisation()))
                                + " · "
                                + services.time().dateTime(line.sentAt()));
        who.addClassName("why");
        Div head = new Div(who);
        head.addClassName("status-line");
        if (line.fresh()) {
            head.add(new Badge(getTranslation("referrals.message.fresh"), Badge.Tone.WARN));
        }
        Paragraph said = new Paragraph(line.words());
        said.addClassName("quoted");
        said.getElement().setAttribute("dir", "auto");
        ListItem item = new ListItem(head, said);
        item.addClassName(own ? "talk-own" : "talk-other");
        if (own) {
            Span receipt =
                    new Span(
                            line.readAt() == null
                                    ? getTranslation("referrals.message.unread")
                                    : getTranslation(
                                            "referrals.message.read",
                                            services.time().dateTime(line.readAt()),
                                            Typed.inline(
                                                    line.readBy() == null ? "?" : line.readBy())));
            receipt.addClassName("step-note");
            item.add(receipt);
        }
        return item;
    }
}
