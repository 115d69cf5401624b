package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.referrals.MessageThread;
import org.sokong.referrals.ReferralMessages;
import org.sokong.referrals.ReferralMessages.Pulse;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.LiveContent;
import org.sokong.uikit.SavedLine;

/**
 * What both sides said, and a field that keeps what is typed until it is sent. New messages appear
 * by themselves beside what is being typed; they count as read once they stood before somebody's
 * eyes.
 */
class MessagesPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int TYPING_PAUSE_MILLIS = 800;

    private final transient TalkServices services;
    private final UUID referralId;
    private final LiveContent<Optional<Pulse>> live;
    private final OrderedList lines = new OrderedList();
    private final Map<UUID, MessageLine> shown = new HashMap<>();
    private final Paragraph none = new Paragraph();
    private final TextArea words = new TextArea();
    private final FieldProblems problems = new FieldProblems();
    private final SavedLine saved;
    private final Div writing = new Div();
    private UUID nextId;
    private boolean emptied;

    MessagesPanel(TalkServices services, UUID referralId) {
        this.services = services;
        this.referralId = referralId;
        this.live =
                new LiveContent<>(this, () -> services.messages().pulse(referralId), this::refresh);
        addClassName("card");
        H2 title = new H2(getTranslation("referrals.section.messages"));
        title.setId("referral-messages");
        lines.addClassName("talk-lines");
        lines.getElement().setAttribute("aria-labelledby", "referral-messages");
        lines.getElement().setAttribute("aria-live", "polite");
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
        MessageThread thread = read();
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

    boolean isOf(UUID referral) {
        return referralId.equals(referral);
    }

    /**
     * Shows what was said meanwhile; what is being typed stays. What may not be read any more goes,
     * also where the page stays, such as after the last day of a consent.
     */
    void refresh() {
        if (live.begin().isPresent()) {
            MessageThread thread = read();
            if (emptied) {
                words.setValue(thread.draft());
                emptied = false;
            }
            show(thread);
        } else {
            // Taken out, not hidden: the browser keeps what is in a hidden part.
            shown.clear();
            lines.removeAll();
            words.clear();
            writing.setVisible(false);
            emptied = true;
        }
    }

    private MessageThread read() {
        live.begin();
        return services.messages().read(referralId);
    }

    private void keep() {
        if (problems.run(() -> services.messages().keep(referralId, nextId, words.getValue()))) {
            saved.saved();
        }
    }

    private void send() {
        if (problems.run(() -> services.messages().send(referralId, nextId, words.getValue()))) {
            words.clear();
            MessageThread thread = read();
            nextId = thread.draftId();
            show(thread);
            words.focus();
        }
    }

    /** A line that is there already stays the same element: nothing is read aloud twice. */
    private void show(MessageThread thread) {
        for (MessageThread.Line line : thread.lines()) {
            MessageLine before = shown.get(line.id());
            if (before == null) {
                MessageLine added =
                        new MessageLine(line, line.side() == thread.side(), services.time());
                added.whenSeen(this::seen);
                shown.put(line.id(), added);
                lines.add(added);
            } else {
                before.receipt(line);
            }
        }
        lines.setVisible(!thread.lines().isEmpty());
        none.setVisible(thread.lines().isEmpty());
        writing.setVisible(thread.mayWrite());
    }

    /** What may not be seen any more goes by the page's own question. */
    private void seen(UUID messageId) {
        if (services.messages().pulse(referralId).isPresent()) {
            services.messages().seen(referralId, Set.of(messageId));
        }
    }
}
