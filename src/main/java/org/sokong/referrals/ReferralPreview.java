package org.sokong.referrals;

import java.util.List;
import org.sokong.cases.Section;

/**
 * What the receiver will see, made by the code that makes it for the receiver.
 *
 * @param receiver name of the receiving organisation
 * @param withheld shareable sections that stay with the sender
 */
public record ReferralPreview(
        String receiver,
        ReferralDetail.Offered before,
        ReferralDetail.Accepted after,
        List<Section> withheld) {}
