package org.sokong.cases;

import java.util.Optional;
import java.util.UUID;

/** Which case a referral belongs to: known to the module of referrals, asked by this one. */
public interface CaseOfReferral {

    /** The referral's case; empty when there is no such referral. */
    Optional<UUID> caseOf(UUID referralId);
}
