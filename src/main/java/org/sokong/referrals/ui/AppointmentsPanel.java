package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.AppointmentDetail;
import org.sokong.referrals.AppointmentForm;
import org.sokong.referrals.AppointmentState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;
import org.sokong.uikit.TypedText;

/** When and where the client meets the receiver. */
class AppointmentsPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int STEP_MINUTES = 15;

    private final transient TalkServices services;
    private final UUID referralId;
    private final Div body = new Div();

    AppointmentsPanel(TalkServices services, UUID referralId, boolean mayPropose) {
        this.services = services;
        this.referralId = referralId;
        addClassName("card");
        add(new H2(getTranslation("referrals.section.appointments")), body);
        if (mayPropose) {
            add(
                    new Button(
                            getTranslation("referrals.appointment.propose"),
                            click ->
                                    dialog(
                                            null,
                                            form ->
                                                    services.appointments()
                                                            .propose(referralId, form))));
        }
        show();
    }

    private void show() {
        body.removeAll();
        List<AppointmentDetail> all = services.appointments().read(referralId);
        if (all.isEmpty()) {
            body.add(ReceiverPages.held(getTranslation("referrals.appointment.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("talk-lines");
        all.forEach(one -> list.add(item(one)));
        body.add(list);
    }

    private ListItem item(AppointmentDetail one) {
        Span when = new Span(services.time().dateTime(instant(one)));
        when.addClassName("talk-when");
        Div head = new Div(when, badge(one.state()));
        head.addClassName("status-line");
        ListItem item = new ListItem(head, new Div(new TypedText(one.form().place())));
        List<String> needs = new ArrayList<>();
        if (one.form().interpreter()) {
            needs.add(getTranslation("referrals.appointment.interpreter"));
        }
        if (one.form().escort()) {
            needs.add(getTranslation("referrals.appointment.escort"));
        }
        if (!needs.isEmpty()) {
            item.add(note(ReferralTexts.list(needs)));
        }
        if (one.form().note() != null) {
            item.add(new Div(new TypedText(one.form().note())));
        }
        if (one.reason() != null) {
            item.add(new Div(new TypedText(one.reason())));
        }
        item.add(
                note(
                        getTranslation(
                                "referrals.appointment.proposed_by",
                                Typed.inline(one.proposedBy()),
                                services.time().dateTime(one.proposedAt()))));
        if (one.answeredBy() != null && one.answeredAt() != null) {
            item.add(
                    note(
                            getTranslation(
                                    "referrals.appointment.answered_by",
                                    Typed.inline(one.answeredBy()),
                                    services.time().dateTime(one.answeredAt()))));
        }
        Div actions = actions(one);
        if (actions.getComponentCount() > 0) {
            item.add(actions);
        }
        return item;
    }

    private Div actions(AppointmentDetail one) {
        Div actions = new Div();
        actions.addClassName("talk-actions");
        if (one.mayAnswer()) {
            actions.add(
                    button(
                            "agree",
                            one,
                            () ->
                                    attempt(
                                            () ->
                                                    services.appointments()
                                                            .agree(
                                                                    referralId,
                                                                    one.id(),
                                                                    one.version()))));
        }
        if (one.mayTell()) {
            actions.add(
                    button(
                            "kept",
                            one,
                            () ->
                                    attempt(
                                            () ->
                                                    services.appointments()
                                                            .tell(
                                                                    referralId,
                                                                    one.id(),
                                                                    one.version(),
                                                                    true,
                                                                    null))));
            actions.add(button("not_kept", one, () -> asking(one, false)));
        }
        if (one.mayChange()) {
            actions.add(
                    button(
                            "change",
                            one,
                            () ->
                                    dialog(
                                            one,
                                            form ->
                                                    services.appointments()
                                                            .change(
                                                                    referralId,
                                                                    one.id(),
                                                                    one.version(),
                                                                    form))));
            actions.add(button("cancel", one, () -> asking(one, true)));
        }
        return actions;
    }

    private void asking(AppointmentDetail one, boolean cancel) {
        String action = cancel ? "cancel" : "not_kept";
        ReasonDialog.text(
                        getTranslation("referrals.appointment." + action),
                        services.time().dateTime(instant(one)),
                        getTranslation("referrals.appointment." + action),
                        why -> {
                            if (cancel) {
                                services.appointments()
                                        .cancel(referralId, one.id(), one.version(), why);
                            } else {
                                services.appointments()
                                        .tell(referralId, one.id(), one.version(), false, why);
                            }
                            show();
                        })
                .open();
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        show();
    }

    private void dialog(@Nullable AppointmentDetail present, Consumer<AppointmentForm> save) {
        TalkDialog dialog =
                new TalkDialog(
                        present == null
                                ? "referrals.appointment.propose"
                                : "referrals.appointment.change",
                        "referrals.appointment.hint");
        DatePicker day = dialog.day("referrals.appointment.day", "referrals.appointment.error.at");
        day.setRequiredIndicatorVisible(true);
        TimePicker hour = new TimePicker(getTranslation("referrals.appointment.hour"));
        hour.setLocale(Locale.UK);
        hour.setStep(Duration.ofMinutes(STEP_MINUTES));
        hour.setRequiredIndicatorVisible(true);
        hour.setHelperText(
                getTranslation("referrals.appointment.zone", services.time().zone().getId()));
        dialog.put("", hour);
        TextField place = new TextField(getTranslation("referrals.appointment.place"));
        place.setMaxLength(AppointmentForm.LONGEST_PLACE);
        place.setRequiredIndicatorVisible(true);
        dialog.put("referrals.appointment.error.place", place);
        Checkbox interpreter =
                dialog.put("", new Checkbox(getTranslation("referrals.appointment.interpreter")));
        Checkbox escort =
                dialog.put("", new Checkbox(getTranslation("referrals.appointment.escort")));
        TextArea note = dialog.words("referrals.appointment.note", AppointmentForm.LONGEST_NOTE);
        if (present != null) {
            LocalDateTime at = LocalDateTime.ofInstant(instant(present), services.time().zone());
            day.setValue(at.toLocalDate());
            hour.setValue(at.toLocalTime());
            place.setValue(present.form().place());
            interpreter.setValue(present.form().interpreter());
            escort.setValue(present.form().escort());
            note.setValue(present.form().note() == null ? "" : present.form().note());
        }
        dialog.stores(
                "referrals.appointment.save",
                () ->
                        save.accept(
                                new AppointmentForm(
                                        day.isEmpty() || hour.isEmpty()
                                                ? null
                                                : day.getValue()
                                                        .atTime(hour.getValue())
                                                        .atZone(services.time().zone())
                                                        .toInstant(),
                                        place.getValue(),
                                        interpreter.getValue(),
                                        escort.getValue(),
                                        note.getValue())),
                this::show);
        dialog.open();
    }

    /** Several appointments have the same buttons: each says of which time it speaks. */
    private Button button(String action, AppointmentDetail one, Runnable deed) {
        String text = getTranslation("referrals.appointment." + action);
        Button button = new Button(text, click -> deed.run());
        button.setAriaLabel(text + ": " + services.time().dateTime(instant(one)));
        return button;
    }

    private static Instant instant(AppointmentDetail one) {
        return Objects.requireNonNull(one.form().at());
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("step-note");
        return note;
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
