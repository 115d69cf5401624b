package org.sokong.screening;

import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.cases.Sex;
import org.sokong.kernel.Answer;

/**
 * A child of the client as somebody records it; null is "not recorded". No name: it belongs into
 * the encrypted identity only.
 *
 * @param withClient whether the child is with the client now
 * @param note words, at most {@value #LONGEST_NOTE} characters
 */
public record ChildForm(
        @Nullable Sex sex,
        @Nullable AgeBand ageBand,
        @Nullable Answer withClient,
        @Nullable String note) {

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 2_000;
}
