package org.sokong.consent.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.DayBounds;
import org.sokong.uikit.FieldProblems;

/** From when until when, and where the evidence is. */
class UntilPart extends FormPart {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 2_000;

    private final DatePicker givenOn =
            ComponentTexts.datePicker(getTranslation("consent.field.given_on"));
    private final DatePicker expiresOn =
            ComponentTexts.datePicker(getTranslation("consent.field.expires_on"));
    private final TextArea evidence = new TextArea();

    UntilPart(LocalDate today, FieldProblems problems) {
        super("consent.part.until");
        givenOn.setValue(today);
        DayBounds.until(givenOn, today);
        DayBounds.from(expiresOn, today);
        expiresOn.setHelperText(getTranslation("consent.hint.expires_on"));
        evidence.setLabel(getTranslation("consent.field.evidence"));
        evidence.setHelperText(getTranslation("consent.hint.evidence", LONGEST));
        evidence.setMaxLength(LONGEST);
        evidence.setWidthFull();
        problems.at("consent.error.given", givenOn)
                .at("consent.error.expire", expiresOn)
                .at("consent.error.evidence", evidence)
                .at("consent.error.too_long", evidence);
        add(givenOn, expiresOn, evidence);
    }

    @Override
    boolean isComplete() {
        boolean complete = dated(givenOn, "consent.error.given_missing");
        complete &= dated(expiresOn, "consent.error.expires_missing");
        complete &= filled(evidence, "consent.error.evidence");
        return complete;
    }

    /** A date that cannot be read is told from one that is missing; what was typed stays. */
    private boolean dated(DatePicker field, String key) {
        String unreadable = ComponentTexts.problem(field);
        String wrong = unreadable == null && field.isEmpty() ? getTranslation(key) : unreadable;
        field.setErrorMessage(wrong);
        field.setInvalid(wrong != null);
        return wrong == null;
    }

    /** Tells of another day on which the consent was given. */
    void whenGiven(Consumer<LocalDate> listener) {
        givenOn.addValueChangeListener(
                change -> {
                    if (change.getValue() != null) {
                        listener.accept(change.getValue());
                    }
                });
    }

    LocalDate givenOn() {
        return givenOn.getValue();
    }

    LocalDate expiresOn() {
        return expiresOn.getValue();
    }

    String evidence() {
        return evidence.getValue();
    }
}
