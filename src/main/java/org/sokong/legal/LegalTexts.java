package org.sokong.legal;

import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;

/** Cleans what people typed, and refuses what is missing or too long. */
final class LegalTexts {

    private LegalTexts() {}

    /** Without spaces around it; null for nothing. */
    static @Nullable String clean(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = text.strip();
        if (clean.length() > longest) {
            throw new DomainException("legal.error.too_long", longest);
        }
        return clean;
    }

    /** The same for what must not be missing. */
    static String needed(@Nullable String text, int longest, String errorKey) {
        String clean = clean(text, longest);
        if (clean == null) {
            throw new DomainException(errorKey);
        }
        return clean;
    }

    /** What must have been chosen. */
    static <T> T chosen(@Nullable T value, String errorKey) {
        if (value == null) {
            throw new DomainException(errorKey);
        }
        return value;
    }
}
