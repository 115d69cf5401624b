package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.planning.ServiceUnit;
import org.sokong.referrals.FeedbackClass;
import org.sokong.referrals.ServiceRecordDetail;
import org.sokong.referrals.ServiceRecordForm;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Facts;
import org.sokong.uikit.Translations;
import org.sokong.uikit.Typed;
import org.sokong.uikit.TypedNumber;

/** First contact, what was given, and how it was for the client. */
class ServicePanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int BEST = 5;

    private final transient TalkServices services;
    private final UUID referralId;
    private final transient Runnable again;

    ServicePanel(
            TalkServices services, UUID referralId, ServiceRecordDetail record, Runnable again) {
        this.services = services;
        this.referralId = referralId;
        this.again = again;
        addClassName("card");
        add(new H2(getTranslation("referrals.section.service")), facts(record));
        if (record.recordedBy() != null && record.changedAt() != null) {
            add(
                    TalkPieces.note(
                            getTranslation(
                                    "referrals.service.recorded_by",
                                    Typed.inline(record.recordedBy()),
                                    services.time().dateTime(record.changedAt()))));
        }
        TalkPieces.offer(this, actions(record));
    }

    private List<Button> actions(ServiceRecordDetail record) {
        List<Button> actions = new ArrayList<>();
        if (record.mayRecord() && record.reached() != Answer.YES) {
            actions.add(button("contact", this::contact));
        }
        if (record.mayRecord()) {
            actions.add(button("write", () -> write(record)));
        }
        if (record.mayTellFeedback()) {
            actions.add(button("tell", this::tell));
        }
        return actions;
    }

    private Facts facts(ServiceRecordDetail record) {
        Facts facts = new Facts();
        facts.with("referrals.service.contacted_on", contacted(record));
        ServiceRecordForm given = record.form();
        facts.with("referrals.service.days", days(given));
        if (given.units() != null && given.unit() != null) {
            facts.with(
                    "referrals.service.units",
                    given.units().toPlainString()
                            + " "
                            + getTranslation(Translations.key("planning", given.unit())));
        }
        facts.with("referrals.service.result", given.result());
        if (record.feedback() == FeedbackClass.GIVEN) {
            facts.with(
                    "referrals.service.satisfaction",
                    new Span(
                            getTranslation(
                                    "referrals.service.satisfaction.of", record.satisfaction())));
            facts.with("referrals.service.feedback_note", record.feedbackNote());
            if (record.feedbackSide() != null) {
                facts.with(
                        "referrals.service.feedback_side",
                        new Span(ReferralTexts.of(record.feedbackSide())));
            }
        } else {
            facts.with(
                    "referrals.service.satisfaction",
                    new Badge(
                            ReferralTexts.of(record.feedback()),
                            record.feedback() == FeedbackClass.NO_FEEDBACK
                                    ? Badge.Tone.WARN
                                    : Badge.Tone.PLAIN));
        }
        return facts;
    }

    private @Nullable String contacted(ServiceRecordDetail record) {
        return record.contactedOn() == null
                ? null
                : getTranslation(
                        record.reached() == Answer.YES
                                ? "referrals.service.reached"
                                : "referrals.service.not_reached",
                        services.time().date(record.contactedOn()),
                        record.attempts());
    }

    private @Nullable String days(ServiceRecordForm given) {
        LocalDate from = given.from();
        LocalDate until = given.until();
        if (from != null && until != null && !from.equals(until)) {
            return getTranslation(
                    "referrals.service.from_until",
                    services.time().date(from),
                    services.time().date(until));
        }
        LocalDate day = from == null ? until : from;
        return day == null ? null : services.time().date(day);
    }

    private Button button(String action, Runnable deed) {
        return new Button(
                getTranslation("referrals.service.action." + action), click -> deed.run());
    }

    private void contact() {
        TalkDialog dialog =
                new TalkDialog(
                        "referrals.service.action.contact", "referrals.service.contact.hint");
        DatePicker day =
                dialog.day("referrals.service.contacted_on", "referrals.service.error.future");
        day.setValue(services.time().today());
        RadioButtonGroup<Boolean> reached = new RadioButtonGroup<>();
        reached.setLabel(getTranslation("referrals.service.reached.question"));
        reached.setItems(true, false);
        reached.setItemLabelGenerator(
                yes ->
                        getTranslation(
                                yes
                                        ? "referrals.service.reached.yes"
                                        : "referrals.service.reached.no"));
        reached.setRequiredIndicatorVisible(true);
        dialog.put("referrals.service.error.reached", reached);
        dialog.stores(
                "referrals.service.save",
                () -> {
                    if (reached.getValue() == null || day.getValue() == null) {
                        throw new DomainException("referrals.service.error.reached");
                    }
                    services.records().contact(referralId, day.getValue(), reached.getValue());
                },
                again);
        dialog.open();
    }

    private void write(ServiceRecordDetail record) {
        TalkDialog dialog =
                new TalkDialog("referrals.service.action.write", "referrals.service.write.hint");
        DatePicker from = dialog.day("referrals.service.from", "referrals.service.error.future");
        DatePicker until = dialog.day("referrals.service.until", "referrals.service.error.until");
        TextField units =
                dialog.line("referrals.service.units", "referrals.service.error.units", 10);
        units.getElement().setAttribute("inputmode", "decimal");
        Select<ServiceUnit> unit = new Select<>();
        unit.setLabel(getTranslation("referrals.service.unit"));
        unit.setItems(ServiceUnit.values());
        unit.setEmptySelectionAllowed(true);
        unit.setItemLabelGenerator(
                one -> one == null ? "" : getTranslation(Translations.key("planning", one)));
        dialog.put("referrals.service.error.unit", unit);
        TextArea result = dialog.words("referrals.service.result", ServiceRecordForm.LONGEST);
        ServiceRecordForm form = record.form();
        from.setValue(form.from());
        until.setValue(form.until());
        units.setValue(form.units() == null ? "" : form.units().toPlainString());
        unit.setValue(form.unit());
        result.setValue(form.result() == null ? "" : form.result());
        dialog.stores(
                "referrals.service.save",
                () ->
                        services.records()
                                .write(
                                        referralId,
                                        record.version(),
                                        new ServiceRecordForm(
                                                from.getValue(),
                                                until.getValue(),
                                                number(units.getValue()),
                                                unit.getValue(),
                                                result.getValue())),
                again);
        dialog.open();
    }

    private static @Nullable BigDecimal number(String typed) {
        return typed.isBlank()
                ? null
                : TypedNumber.of(typed)
                        .orElseThrow(() -> new DomainException("referrals.service.error.units"));
    }

    private void tell() {
        TalkDialog dialog =
                new TalkDialog("referrals.service.action.tell", "referrals.service.tell.hint");
        RadioButtonGroup<Integer> satisfied = new RadioButtonGroup<>();
        satisfied.setLabel(getTranslation("referrals.service.satisfaction"));
        satisfied.setItems(1, 2, 3, 4, BEST);
        satisfied.setItemLabelGenerator(
                value -> getTranslation("referrals.service.satisfaction." + value));
        satisfied.setRequiredIndicatorVisible(true);
        dialog.put("referrals.service.error.satisfaction", satisfied);
        TextArea note = dialog.words("referrals.service.feedback_note", ServiceRecordForm.LONGEST);
        dialog.stores(
                "referrals.service.save",
                () ->
                        services.records()
                                .tell(
                                        referralId,
                                        satisfied.getValue() == null ? 0 : satisfied.getValue(),
                                        note.getValue()),
                again);
        dialog.open();
    }
}
