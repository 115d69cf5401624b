package org.sokong.referrals;

import java.util.EnumSet;
import java.util.Set;

/** The life of a referral (referral_standard.md, section 4). */
public enum ReferralState {
    /** Being written; only the sender knows of it. */
    DRAFT,
    /** At the receiver; the clock runs. */
    SENT,
    /** Seen by the receiver; not an answer yet, the clock runs on. */
    ACKNOWLEDGED,
    /** Taken; what the consent covers is disclosed. */
    ACCEPTED,
    /** The service has begun. */
    IN_SERVICE,
    COMPLETED,
    DECLINED,
    /** No answer within twice the answer time. */
    EXPIRED,
    /** Taken, but the service was not given to its end. */
    NOT_COMPLETED,
    /** Taken back by the sender, by the client, or because the consent ended. */
    WITHDRAWN;

    /** States in which the sender waits for yes or no. */
    public static final Set<ReferralState> WAITING = Set.of(SENT, ACKNOWLEDGED);

    /** States in which the disclosed sections can be read. */
    public static final Set<ReferralState> DISCLOSING = Set.of(ACCEPTED, IN_SERVICE);

    /** States in which two organisations still have something to do. */
    public static final Set<ReferralState> OPEN = Set.of(SENT, ACKNOWLEDGED, ACCEPTED, IN_SERVICE);

    /** Whether the referral may move on to that state. */
    public boolean canMoveTo(ReferralState next) {
        return nextStates().contains(next);
    }

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return nextStates().isEmpty();
    }

    private Set<ReferralState> nextStates() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SENT, WITHDRAWN);
            case SENT -> EnumSet.of(ACKNOWLEDGED, DECLINED, EXPIRED, WITHDRAWN);
            case ACKNOWLEDGED -> EnumSet.of(ACCEPTED, DECLINED, EXPIRED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(IN_SERVICE, NOT_COMPLETED, WITHDRAWN);
            case IN_SERVICE -> EnumSet.of(COMPLETED, NOT_COMPLETED, WITHDRAWN);
            case COMPLETED, DECLINED, EXPIRED, NOT_COMPLETED, WITHDRAWN ->
                    EnumSet.noneOf(ReferralState.class);
        };
    }
}
