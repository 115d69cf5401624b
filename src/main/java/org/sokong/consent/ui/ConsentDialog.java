package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sokong.codesets.CodeValue;
import org.sokong.consent.ConsentDetails;
import org.sokong.consent.ConsentForms.Proposal;
import org.sokong.consent.ConsentStart;
import org.sokong.consent.RecordConsent;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;

/**
 * The form of a consent, in parts. Says beside each field what is wrong and keeps what was typed.
 */
@StyleSheet("styles/consent.css")
class ConsentDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final FieldProblems problems = new FieldProblems();
    private final GiverPart giver;
    private final ExplainedPart explained;
    private final ScopePart scope;
    private final UntilPart until;

    ConsentDialog(
            List<OrganisationSummary> organisations,
            List<CodeValue> languages,
            LocalDate today,
            ConsentStart start,
            Proposal proposal,
            Consumer<ConsentDialog> save) {
        setHeaderTitle(getTranslation("consent.dialog.title"));
        setWidth("min(44rem, 96vw)");
        giver = new GiverPart(start.assent(), today, start.adult(), problems);
        explained = new ExplainedPart(languages, problems);
        scope = new ScopePart(organisations, start.homeCountry(), true, proposal, problems);
        until = new UntilPart(today, problems);
        until.whenGiven(giver::on);
        Div body =
                new Div(
                        new Paragraph(getTranslation("consent.dialog.intro")),
                        giver,
                        explained,
                        scope,
                        until,
                        problems);
        body.addClassName("consent-form");
        add(body);
        Button yes = new Button(getTranslation("consent.record"), click -> save(save));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }

    private void save(Consumer<ConsentDialog> save) {
        boolean complete =
                Stream.of(giver, explained, scope, until)
                        .map(FormPart::isComplete)
                        .reduce(true, Boolean::logicalAnd);
        if (complete && problems.run(() -> save.accept(this))) {
            close();
            Notices.done("consent.recorded.done");
        }
    }

    RecordConsent command(UUID caseId) {
        return new RecordConsent(
                caseId,
                giver.givenBy(),
                explained.form(),
                explained.language(),
                explained.interpreter(),
                scope.recipients(),
                scope.purposes(),
                scope.sections(),
                until.givenOn(),
                until.expiresOn(),
                until.evidence(),
                new ConsentDetails(
                        giver.reason(),
                        giver.notTold(),
                        explained.witness(),
                        explained.informed(),
                        giver.ageYears(),
                        giver.assent(),
                        giver.permits(),
                        scope.countries()));
    }
}
