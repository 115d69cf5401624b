package org.sokong.consent;

import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;

/**
 * One thing that a consent does not cover.
 *
 * @param kind what is missing
 * @param section the section that is not named, only with {@link Kind#SECTION}
 */
public record Uncovered(Kind kind, @Nullable Section section) {

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
     * Name of what a form lacks for it, such as {@code CONSENT_RECEIVER}; one that ends too early
     * is one that has expired by then.
     */
    public String gap() {
        return "CONSENT_" + (kind == Kind.ENDS_BEFORE ? Kind.EXPIRED : kind).name();
    }

    static Uncovered of(Kind kind) {
        return new Uncovered(kind, null);
    }
}
