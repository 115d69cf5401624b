package org.sokong.referrals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the receiver gave outside the system, as the sender's side records it.
 *
 * @param code the answer code printed on the form, as it was typed
 * @param state what was answered
 * @param toldBy who told it: name and function, at most 200 characters
 * @param toldOn day on which it was told, not after today and not before sending
 * @param declineReason for {@link ReferralState#DECLINED}
 * @param notCompletedReason for {@link ReferralState#NOT_COMPLETED}
 * @param outcome for {@link ReferralState#COMPLETED}
 */
public record ToldAnswer(
        String code,
        ReferralState state,
        @Nullable ToldWay way,
        String toldBy,
        @Nullable LocalDate toldOn,
        @Nullable DeclineReason declineReason,
        @Nullable NotCompletedReason notCompletedReason,
        @Nullable Outcome outcome,
        @Nullable String note) {

    /** Longest name of who told it, in characters. */
    public static final int LONGEST_NAME = 200;

    @Override
    public String toString() {
        return "ToldAnswer[" + state + "]";
    }
}
