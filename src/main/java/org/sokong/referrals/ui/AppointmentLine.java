package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.AppointmentDetail;
import org.sokong.referrals.AppointmentForm;
import org.sokong.referrals.AppointmentState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;
import org.sokong.uikit.TypedText;

/** One appointment of a referral, with what the reader can do about it. */
class AppointmentLine extends ListItem {

    private static final long serialVersionUID = 1;

    private final transient TalkServices services;
    private final UUID referralId;
    private final transient AppointmentDetail one;
    private final String when;
    private final transient Runnable changed;

    /**
     * The line.
     *
     * @param changed called when it is not up to date any more
     */
    AppointmentLine(
            TalkServices services, UUID referralId, AppointmentDetail one, Runnable changed) {
        this.services = services;
        this.referralId = referralId;
        this.one = one;
        this.when = services.time().dateTime(Objects.requireNonNull(one.form().at()));
        this.changed = changed;
        addHead();
        addWords(one.form());
        addPeople();
        TalkPieces.offer(this, actions());
    }

    private void addHead() {
        Span time = new Span(when);
        time.addClassName("talk-when");
        Div head = new Div(time, badge(one.state()));
        head.addClassName("status-line");
        add(head);
    }

    private void addWords(AppointmentForm form) {
        add(new Div(new TypedText(form.place())));
        List<String> needs = new ArrayList<>();
        if (form.interpreter()) {
            needs.add(getTranslation("referrals.appointment.interpreter"));
        }
        if (form.escort()) {
            needs.add(getTranslation("referrals.appointment.escort"));
        }
        if (!needs.isEmpty()) {
            add(TalkPieces.note(ReferralTexts.list(needs)));
        }
        if (form.note() != null) {
            add(new Div(new TypedText(form.note())));
        }
        if (one.reason() != null) {
            add(new Div(new TypedText(one.reason())));
        }
    }

    private void addPeople() {
        add(
                TalkPieces.note(
                        getTranslation(
                                "referrals.appointment.proposed_by",
                                Typed.inline(one.proposedBy()),
                                services.time().dateTime(one.proposedAt()))));
        if (one.answeredBy() != null && one.answeredAt() != null) {
            add(
                    TalkPieces.note(
                            getTranslation(
                                    "referrals.appointment.answered_by",
                                    Typed.inline(one.answeredBy()),
                                    services.time().dateTime(one.answeredAt()))));
        }
    }

    private List<Button> actions() {
        List<Button> actions = new ArrayList<>();
        if (one.mayAnswer()) {
            actions.add(button("agree", () -> attempt(this::agree)));
        }
        if (one.mayTell()) {
            actions.add(button("kept", () -> attempt(this::kept)));
            actions.add(button("not_kept", () -> ask("not_kept", this::notKept)));
        }
        if (one.mayChange()) {
            actions.add(button("change", this::change));
            actions.add(button("cancel", () -> ask("cancel", this::cancel)));
        }
        return actions;
    }

    private void agree() {
        services.appointments().agree(referralId, one.id(), one.version());
    }

    private void kept() {
        services.appointments().tell(referralId, one.id(), one.version(), true, null);
    }

    private void notKept(String why) {
        services.appointments().tell(referralId, one.id(), one.version(), false, why);
    }

    private void cancel(String why) {
        services.appointments().cancel(referralId, one.id(), one.version(), why);
    }

    private void change() {
        new AppointmentDialog(
                        services.time().zone(),
                        one.form(),
                        form ->
                                services.appointments()
                                        .change(referralId, one.id(), one.version(), form),
                        changed)
                .open();
    }

    private void ask(String action, Consumer<String> deed) {
        String text = getTranslation("referrals.appointment." + action);
        ReasonDialog.text(
                        text,
                        when,
                        text,
                        why -> {
                            deed.accept(why);
                            changed.run();
                        })
                .open();
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        changed.run();
    }

    /** Several appointments have the same buttons: each says of which time it speaks. */
    private Button button(String action, Runnable deed) {
        String text = getTranslation("referrals.appointment." + action);
        Button button = new Button(text, click -> deed.run());
        button.setAriaLabel(text + ": " + when);
        return button;
    }

    private static Badge badge(AppointmentState state) {
        return new Badge(
                ReferralTexts.of(state),
                switch (state) {
                    case PROPOSED -> Badge.Tone.WARN;
                    case AGREED, KEPT -> Badge.Tone.GOOD;
                    case CANCELLED -> Badge.Tone.PLAIN;
                    case NOT_KEPT -> Badge.Tone.BAD;
                });
    }
}
