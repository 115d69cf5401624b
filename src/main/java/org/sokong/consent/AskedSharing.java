package org.sokong.consent;

import java.util.Set;
import java.util.UUID;
import org.sokong.cases.Section;

/**
 * What one referral, or the transfer of a case, is to share with whom.
 *
 * @param referralId the referral; for a transfer the case, since one at a time is offered
 * @param senderId organisation that sends
 * @param receiverId organisation that receives
 * @param counting referrals for which a supervisor's yes counts here too: those of the same story,
 *     and the draft of which it is a part; this one as well
 */
public record AskedSharing(
        UUID caseId,
        UUID referralId,
        UUID senderId,
        UUID receiverId,
        Purpose purpose,
        Set<Section> sections,
        Set<UUID> counting) {}
