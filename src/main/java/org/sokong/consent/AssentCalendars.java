package org.sokong.consent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which ages of assent count in a country. */
@Component
class AssentCalendars {

    private final AssentTerms terms;

    AssentCalendars(AssentTerms terms) {
        this.terms = terms;
    }

    /**
     * Those of the organisation that has the case.
     *
     * @param country null where it is not known
     */
    AssentCalendar of(@Nullable String country) {
        List<AssentTerm> found =
                terms.findByCountryIn(
                        country == null
                                ? List.of(AssentTerm.ELSEWHERE)
                                : List.of(AssentTerm.ELSEWHERE, country));
        return new AssentCalendar(
                found.stream()
                        .map(
                                term ->
                                        new AssentCalendar.Term(
                                                !term.country().equals(AssentTerm.ELSEWHERE),
                                                term.validFrom(),
                                                term.ages(),
                                                term.verified()))
                        .toList());
    }
}
