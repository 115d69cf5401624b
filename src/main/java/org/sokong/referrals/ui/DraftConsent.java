package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.consent.ConsentForms.Proposal;
import org.sokong.consent.ConsentState;
import org.sokong.consent.ConsentSummary;

/** On which consent a draft rests, and the ways to record one. */
class DraftConsent {

    private final DraftForms tools;
    private final UUID caseId;
    private final KeptChoices kept;
    private final Select<ConsentSummary> choice = new Select<>();

    /**
     * Offers those that hold.
     *
     * @param chosen one that is offered whether it holds or not, null for none
     */
    DraftConsent(DraftForms tools, UUID caseId, KeptChoices kept, @Nullable UUID chosen) {
        this.tools = tools;
        this.caseId = caseId;
        this.kept = kept;
        choice.setLabel(ReferralTexts.text("referrals.field.consent"));
        choice.setItemLabelGenerator(this::textOf);
        // The closed field cuts a long choice off; below it stands whole.
        choice.addValueChangeListener(change -> choice.setHelperText(textOf(change.getValue())));
        load(chosen);
    }

    Select<ConsentSummary> choice() {
        return choice;
    }

    /** The choice with the button that records another one. */
    Div line(Runnable record) {
        Div line =
                new Div(
                        choice,
                        new Button(ReferralTexts.text("consent.record"), click -> record.run()));
        line.addClassName("field-with-button");
        return line;
    }

    @Nullable UUID chosen() {
        return choice.getOptionalValue().map(ConsentSummary::id).orElse(null);
    }

    void choose(@Nullable UUID consentId) {
        choice.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(consentId))
                .findFirst()
                .ifPresent(choice::setValue);
    }

    /** What is recorded is chosen. */
    void record(Proposal proposal, Runnable changed) {
        tools.consentForms().open(caseId, proposal, recorded -> take(recorded, changed));
    }

    /** The way where a life is in danger and nobody can consent; what is recorded is chosen. */
    void recordVitalInterest(Proposal proposal, Runnable changed) {
        tools.consentForms()
                .openVitalInterest(caseId, proposal, recorded -> take(recorded, changed));
    }

    private void take(UUID recorded, Runnable changed) {
        load(recorded);
        choose(recorded);
        changed.run();
    }

    private void load(@Nullable UUID chosen) {
        List<ConsentSummary> all = tools.consents().ofCase(caseId);
        List<ConsentSummary> valid =
                all.stream().filter(each -> each.state() == ConsentState.VALID).toList();
        choice.setItems(
                kept.with(
                        valid,
                        all.stream()
                                .filter(each -> each.id().equals(chosen))
                                .findFirst()
                                .orElse(null)));
    }

    private String textOf(@Nullable ConsentSummary each) {
        return each == null
                ? ""
                : kept.label(
                        each,
                        ReferralTexts.text(
                                "referrals.draft.consent_item",
                                ReferralTexts.text("consent.givenby." + each.givenBy().name()),
                                tools.time().date(each.givenOn()),
                                tools.time().date(each.expiresOn()),
                                ReferralTexts.sections(each.sections())));
    }
}
