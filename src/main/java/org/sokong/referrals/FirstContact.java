package org.sokong.referrals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows when the receiver met the client for the first time. Whoever records it calls {@link
 * ReferralClocks#refresh} in the same transaction.
 */
interface FirstContact {

    /** When it was; empty while nobody has met the client. */
    Optional<Instant> of(UUID referralId);
}
