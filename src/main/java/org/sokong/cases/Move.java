package org.sokong.cases;

import org.jspecify.annotations.Nullable;

/**
 * A wish to move a case.
 *
 * @param to where to
 * @param reason coded reason, needed for closing, discarding and reopening
 * @param note words; needed with {@link MoveReason#OTHER}; for a duplicate the code of the case
 *     that is kept
 */
public record Move(CaseStatus to, @Nullable MoveReason reason, @Nullable String note) {

    /** A move that needs no reason. */
    public static Move to(CaseStatus to) {
        return new Move(to, null, null);
    }

    /** A move with a coded reason. */
    public static Move to(CaseStatus to, MoveReason reason) {
        return new Move(to, reason, null);
    }
}
