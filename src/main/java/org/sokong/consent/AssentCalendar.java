package org.sokong.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Which ages count on which day in one country: those of the country from the day on which they
 * begin, those of every country before it.
 *
 * @param terms of the country and of every country, in any order, at least one
 */
public record AssentCalendar(List<Term> terms) {

    /**
     * Ages from a day on.
     *
     * @param ofCountry whether they are the country's own
     * @param verified whether somebody compared them with the text of the law
     */
    public record Term(boolean ofCountry, LocalDate validFrom, AssentAges ages, boolean verified) {}

    public AssentCalendar {
        terms =
                terms.stream()
                        .sorted(
                                Comparator.comparing(Term::ofCountry)
                                        .thenComparing(Term::validFrom))
                        .toList();
    }

    /** The ages that count on a day, which is the one on which a consent is given. */
    public Term on(LocalDate day) {
        return terms.stream()
                .filter(term -> !term.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(terms.getFirst());
    }
}
