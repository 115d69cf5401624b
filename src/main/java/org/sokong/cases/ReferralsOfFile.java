package org.sokong.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the module of referrals tells of the referrals of a case. */
public interface ReferralsOfFile {

    /** Codes of referrals by id. */
    Map<UUID, String> referralCodes(Collection<UUID> referralIds);

    /** Whether the referral has not been sent yet; not where it was discarded. */
    boolean isDraft(UUID referralId);

    /** Referrals on which two organisations still have something to do, by code. */
    List<OpenReferral> openReferrals(UUID caseId);

    /**
     * A referral that is not ended.
     *
     * @param stateKey translation key of its state
     */
    record OpenReferral(String code, String stateKey) {}
}
