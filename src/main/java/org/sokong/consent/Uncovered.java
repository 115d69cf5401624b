package org.sokong.consent;

import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;

/**
 * One thing that a consent, or a danger to life in place of one, does not cover.
 *
 * @param kind what is missing
 * @param section the section that is not named, only with {@link Kind#SECTION}
 * @param basis what the sharing rests on: nobody who could not consent is told of a consent
 */
public record Uncovered(Kind kind, @Nullable Section section, Basis basis) {

    /** What is missing. */
    public enum Kind {
        WITHDRAWN,
        EXPIRED,
        /** It ends before the moment asked for. */
        ENDS_BEFORE,
        RECEIVER,
        PURPOSE,
        SECTION,
        /** The receiver is in another country, which the consent does not name. */
        COUNTRY
    }

    /**
     * Name of what a form lacks for it, such as {@code CONSENT_RECEIVER} or {@code
     * DANGER_RECEIVER}; one that ends too early is one that has expired by then.
     */
    public String gap() {
        return (basis == Basis.VITAL_INTEREST ? "DANGER_" : "CONSENT_")
                + (kind == Kind.ENDS_BEFORE ? Kind.EXPIRED : kind).name();
    }
}
