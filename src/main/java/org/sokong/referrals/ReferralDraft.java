package org.sokong.referrals;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.Purpose;
import org.sokong.organisations.ServiceCategory;

/**
 * What a referral that is being written says so far; everything may still be missing.
 *
 * @param receiverId organisation it goes to
 * @param services what is asked for
 * @param sections parts to disclose after acceptance
 * @param purpose what for; the consent must name it
 * @param reason why, in words; read by the receiver only after acceptance; at most 4,000 characters
 * @param consentId consent it rests on; of the same case
 */
public record ReferralDraft(
        @Nullable UUID receiverId,
        Set<ServiceCategory> services,
        @Nullable Urgency urgency,
        @Nullable Purpose purpose,
        String reason,
        Set<Section> sections,
        @Nullable UUID consentId) {

    /** Nothing written yet. */
    public static final ReferralDraft EMPTY =
            new ReferralDraft(null, Set.of(), null, null, "", Set.of(), null);

    /** To an organisation, for a service: what a search gives. */
    public static ReferralDraft to(UUID receiverId, ServiceCategory service) {
        return new ReferralDraft(receiverId, Set.of(service), null, null, "", Set.of(), null);
    }

    public ReferralDraft {
        services = Set.copyOf(services);
        sections = Set.copyOf(sections);
    }
}
