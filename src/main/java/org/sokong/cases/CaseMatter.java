package org.sokong.cases;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells what a case is about, in codes, so that guidance can be found for it. Implemented by the
 * modules that keep the records; asked only for readers who may read the section, with a fixed
 * number of statements.
 */
public interface CaseMatter {

    /** Part of the case from which it comes. */
    Section section();

    /** What the case is about now, the weightiest first. */
    List<Matter> of(UUID caseId, Locale locale);

    /** From what kind of record something comes. */
    enum Kind {
        COUNTRY,
        NEED,
        GOAL,
        ORDER,
        DECISION
    }

    /**
     * One thing the case is about.
     *
     * @param code ISO 3166-1 country, area of need, area of a goal, kind of order, status
     * @param name the same in the reader's language
     * @param weight how much it matters: 1 as usual, more or less
     */
    record Matter(Kind kind, String code, String name, double weight) {}
}
