package org.sokong.referrals;

import java.util.List;
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
 * @param focalPointId focal point of the receiver that it is addressed to; null for the inbox of
 *     the whole organisation
 * @param services what is asked for
 * @param sections parts to disclose after acceptance
 * @param purpose what for; the consent must name it
 * @param reason why, in words; read by the receiver only after acceptance; at most 4,000 characters
 * @param consentId consent it rests on; of the same case
 * @param next organisations that are asked next, in this order, where this one declines or does not
 *     answer
 * @param secondReason why there is a second open referral for the same to the same; at most 500
 *     characters, null for none
 */
public record ReferralDraft(
        @Nullable UUID receiverId,
        @Nullable UUID focalPointId,
        Set<ServiceCategory> services,
        @Nullable Urgency urgency,
        @Nullable Purpose purpose,
        String reason,
        Set<Section> sections,
        @Nullable UUID consentId,
        List<UUID> next,
        @Nullable String secondReason) {

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
        next = List.copyOf(next);
    }

    /** To the inbox of one organisation. */
    public ReferralDraft(
            @Nullable UUID receiverId,
            Set<ServiceCategory> services,
            @Nullable Urgency urgency,
            @Nullable Purpose purpose,
            String reason,
            Set<Section> sections,
            @Nullable UUID consentId) {
        this(
                receiverId,
                null,
                services,
                urgency,
                purpose,
                reason,
                sections,
                consentId,
                List.of(),
                null);
    }

    /** The same to another organisation, for some of the services. */
    ReferralDraft to(@Nullable UUID otherReceiver, Set<ServiceCategory> some) {
        return with(otherReceiver, null, some, List.of(), null);
    }

    /** The same, asking others next. */
    public ReferralDraft asking(List<UUID> others) {
        return with(receiverId, focalPointId, services, others, secondReason);
    }

    /** The same, addressed to a focal point of the receiver. */
    public ReferralDraft addressedTo(@Nullable UUID focalPoint) {
        return with(receiverId, focalPoint, services, next, secondReason);
    }

    /** The same, with why there is a second one. */
    public ReferralDraft because(@Nullable String why) {
        return with(receiverId, focalPointId, services, next, why);
    }

    /** What is told and shared stays; to whom it goes and for what changes. */
    private ReferralDraft with(
            @Nullable UUID receiver,
            @Nullable UUID focalPoint,
            Set<ServiceCategory> some,
            List<UUID> others,
            @Nullable String why) {
        return new ReferralDraft(
                receiver,
                focalPoint,
                some,
                urgency,
                purpose,
                reason,
                sections,
                consentId,
                others,
                why);
    }
}
