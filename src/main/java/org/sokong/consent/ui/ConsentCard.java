package org.sokong.consent.ui;

import static org.sokong.consent.ui.ConsentTexts.of;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.sokong.consent.Basis;
import org.sokong.consent.ConsentState;
import org.sokong.consent.ConsentSummary;
import org.sokong.consent.ReturnDetail;
import org.sokong.paper.PaperLinks;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** One consent, or one vital interest: what it covers, how it came about, what became of it. */
class ConsentCard extends Div {

    private static final long serialVersionUID = 1;

    ConsentCard(
            ConsentServices services, ConsentSummary consent, boolean mayRecord, Runnable changed) {
        TimeText time = services.time();
        addClassNames("card", "consent-card");
        add(
                new H3(title(consent, time)),
                new ConsentStatus(consent, time),
                ConsentFacts.of(consent, time));
        if (consent.withdrawnAt() != null) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "consent.withdrawn_at",
                                    time.dateTime(consent.withdrawnAt()),
                                    Typed.inline(String.valueOf(consent.withdrawalReason())))));
        }
        if (consent.state() == ConsentState.VALID) {
            if (consent.basis() == Basis.CONSENT) {
                add(
                        new PaperLinks(
                                getTranslation("consent.print", explainedIn(consent)),
                                language ->
                                        services.printing()
                                                .print(consent.caseId(), consent.id(), language)));
            }
            add(new ConsentActions(services, consent, mayRecord, changed));
        } else {
            add(new SeenList(services, consent, false));
        }
        List<ReturnDetail> asked = services.returns().ofConsent(consent.caseId(), consent.id());
        if (!asked.isEmpty()) {
            add(new H4(getTranslation("consent.return.title")), new ConsentReturns(asked, time));
        }
    }

    private String title(ConsentSummary consent, TimeText time) {
        if (consent.basis() == Basis.VITAL_INTEREST) {
            return getTranslation(
                    "consent.vital.summary",
                    time.date(consent.givenOn()),
                    time.date(consent.expiresOn()));
        }
        return getTranslation(
                "consent.summary",
                of(consent.givenBy()),
                of(consent.form()),
                time.date(consent.givenOn()),
                time.date(consent.expiresOn()));
    }

    /** The client's language, which need not be one of those that the page is printed in. */
    private String explainedIn(ConsentSummary consent) {
        return Locale.of(consent.language()).getDisplayLanguage(getLocale());
    }
}
