package org.sokong.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.ServiceCategory;

/**
 * A line of a list. For the receiver of a referral that has ended, everything outside the envelope
 * is null or empty, and was not fetched.
 *
 * @param received whether the own organisation is the receiver
 * @param organisation name of the other side, null when none is chosen yet or not to be seen any
 *     more
 * @param caseCode the case, for the sender only
 * @param at when it was sent, for a draft when it was started
 */
public record ReferralRow(
        UUID id,
        String code,
        boolean received,
        ReferralState state,
        @Nullable String organisation,
        @Nullable String caseCode,
        List<ServiceCategory> services,
        @Nullable Urgency urgency,
        Instant at,
        @Nullable Instant dueAt,
        @Nullable Instant finishedAt) {

    /** Whether somebody waits for an answer. */
    public boolean isWaiting() {
        return ReferralState.WAITING.contains(state);
    }
}
