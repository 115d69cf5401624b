package org.sokong.consent.ui;

import static org.sokong.consent.ui.ConsentTexts.list;
import static org.sokong.consent.ui.ConsentTexts.text;

import com.vaadin.flow.component.UI;
import java.util.EnumSet;
import java.util.Set;
import org.sokong.consent.Basis;
import org.sokong.consent.ConsentDetails;
import org.sokong.consent.ConsentSummary;
import org.sokong.consent.ConsentSummary.Confirmation;
import org.sokong.consent.Countries;
import org.sokong.consent.Informed;
import org.sokong.uikit.Facts;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.sokong.uikit.Typed;

/** What a consent covers and how it came about, as a list of facts. */
final class ConsentFacts {

    private ConsentFacts() {}

    /** All of one consent. */
    static Facts of(ConsentSummary consent, TimeText time) {
        Facts facts =
                new Facts()
                        .with(
                                "consent.field.recipients",
                                list(
                                        consent.recipients().stream()
                                                .map(one -> Typed.inline(one.name()))
                                                .toList()))
                        .with("consent.field.purposes", ConsentTexts.of(consent.purposes()))
                        .with(
                                "consent.field.sections",
                                list(
                                        consent.sections().stream()
                                                .map(s -> text(Translations.key("cases", s)))
                                                .toList()));
        if (consent.basis() == Basis.VITAL_INTEREST) {
            facts.with("consent.vital.reason", consent.evidence());
            Confirmation confirmation = consent.confirmation();
            if (confirmation != null && confirmation.at() != null) {
                facts.with(
                        "consent.vital.confirmed",
                        text(
                                "consent.vital.confirmed_by",
                                Typed.inline(String.valueOf(confirmation.who())),
                                time.dateTime(confirmation.at())));
            }
        } else {
            details(facts, consent.details());
            facts.with("consent.field.evidence", consent.evidence());
        }
        return facts;
    }

    private static void details(Facts facts, ConsentDetails details) {
        if (details.giverReason() != null) {
            facts.with("consent.field.giver_reason", ConsentTexts.of(details.giverReason()));
        }
        if (details.ageYears() != null) {
            facts.with("consent.field.age", text("consent.age.years", details.ageYears()));
        }
        if (details.assent() != null) {
            facts.with("consent.field.assent", ConsentTexts.of(details.assent()));
        }
        if (details.witness() != null) {
            facts.with("consent.field.witness", ConsentTexts.of(details.witness()));
        }
        facts.with(
                "consent.field.informed",
                ConsentTexts.of(details.informed().stream().sorted().toList()));
        Set<Informed> untold = EnumSet.allOf(Informed.class);
        untold.removeAll(details.informed());
        if (!untold.isEmpty() && !details.informed().isEmpty()) {
            facts.with("consent.field.not_informed", ConsentTexts.of(untold));
        }
        if (!details.countries().isEmpty()) {
            facts.with(
                    "consent.field.countries",
                    list(
                            details.countries().stream()
                                    .map(code -> Countries.name(code, UI.getCurrent().getLocale()))
                                    .sorted()
                                    .toList()));
        }
    }
}
