package org.sokong.cases;

import java.util.Arrays;
import java.util.List;

/** Coded reason of a move that needs one; {@link #OTHER} needs words as well. */
public enum MoveReason {
    GOALS_MET,
    CLIENT_ASKED,
    MOVED_OR_RETURNED,
    LOST_CONTACT,
    DIED,
    NOT_A_VICTIM,
    ENTERED_BY_MISTAKE,
    CONSENT_REFUSED,
    CLIENT_RETURNED,
    NEW_RISK,
    CLOSED_TOO_EARLY,
    OTHER;

    /** Reasons that fit the move; none where the move needs no coded reason. */
    public static List<MoveReason> of(CaseStatus from, CaseStatus to) {
        return Arrays.stream(values()).filter(reason -> reason.fits(from, to)).toList();
    }

    private boolean fits(CaseStatus from, CaseStatus to) {
        return switch (to) {
            case CLOSED ->
                    switch (this) {
                        // Goals are met only after the follow-up; every other reason closes early.
                        case GOALS_MET -> from == CaseStatus.FOLLOW_UP;
                        case CLIENT_ASKED,
                                MOVED_OR_RETURNED,
                                LOST_CONTACT,
                                DIED,
                                NOT_A_VICTIM,
                                OTHER ->
                                true;
                        default -> false;
                    };
            case DISCARDED ->
                    switch (this) {
                        case ENTERED_BY_MISTAKE,
                                CONSENT_REFUSED,
                                NOT_A_VICTIM,
                                LOST_CONTACT,
                                OTHER ->
                                true;
                        default -> false;
                    };
            case OPEN ->
                    from == CaseStatus.CLOSED
                            && switch (this) {
                                case CLIENT_RETURNED, NEW_RISK, CLOSED_TOO_EARLY, OTHER -> true;
                                default -> false;
                            };
            default -> false;
        };
    }
}
