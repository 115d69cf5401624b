package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.sokong.consent.ConsentForms.Proposal;
import org.sokong.consent.RecordVitalInterest;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.DayBounds;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;

/** Sharing without a consent, since a life is in danger: the least that is needed, and why. */
@StyleSheet("styles/consent.css")
class VitalInterestDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 2_000;

    private final FieldProblems problems = new FieldProblems();
    private final ScopePart scope;
    private final TextArea reason = new TextArea();
    private final DatePicker expiresOn =
            ComponentTexts.datePicker(getTranslation("consent.field.expires_on"));

    VitalInterestDialog(
            List<OrganisationSummary> organisations,
            LocalDate today,
            String within,
            Proposal proposal,
            Consumer<VitalInterestDialog> save) {
        setHeaderTitle(getTranslation("consent.vital.title"));
        setWidth("min(44rem, 96vw)");
        scope = new ScopePart(organisations, null, false, proposal, problems);
        reason.setLabel(getTranslation("consent.vital.reason"));
        reason.setHelperText(getTranslation("consent.vital.reason.hint"));
        reason.setMaxLength(LONGEST);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        DayBounds.from(expiresOn, today);
        expiresOn.setValue(today.plusDays(7));
        problems.at("consent.error.vital_reason", reason)
                .at("consent.error.too_long", reason)
                .at("consent.error.expire", expiresOn);
        Div body =
                new Div(
                        new Paragraph(getTranslation("consent.vital.intro", within)),
                        reason,
                        scope,
                        expiresOn,
                        problems);
        body.addClassName("consent-form");
        add(body);
        Button yes =
                new Button(
                        getTranslation("consent.vital.record"),
                        click -> {
                            if (isComplete() && problems.run(() -> save.accept(this))) {
                                close();
                                Notices.done("consent.vital.done");
                            }
                        });
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }

    private boolean isComplete() {
        boolean complete = scope.isComplete();
        complete &= scope.filled(reason, "consent.error.vital_reason");
        String unreadable = ComponentTexts.problem(expiresOn);
        String wrong =
                unreadable == null && expiresOn.isEmpty()
                        ? getTranslation("consent.error.expires_missing")
                        : unreadable;
        expiresOn.setErrorMessage(wrong);
        expiresOn.setInvalid(wrong != null);
        return complete && wrong == null;
    }

    RecordVitalInterest command(UUID caseId) {
        return new RecordVitalInterest(
                caseId,
                scope.recipients(),
                scope.purposes(),
                scope.sections(),
                expiresOn.getValue(),
                reason.getValue());
    }
}
