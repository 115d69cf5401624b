package org.sokong.consent;

import java.util.Set;
import java.util.UUID;
import org.sokong.cases.Section;

/**
 * What one referral is to share with whom.
 *
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
