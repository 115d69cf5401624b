package org.sokong.consent;

import java.util.Set;
import java.util.UUID;
import org.sokong.cases.Section;

/**
 * What one referral is to share with whom.
 *
 * @param senderId organisation that sends
 * @param receiverId organisation that receives
 */
public record AskedSharing(
        UUID caseId,
        UUID referralId,
        UUID senderId,
        UUID receiverId,
        Purpose purpose,
        Set<Section> sections) {}
