package org.sokong.referrals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.consent.AskedSharing;
import org.sokong.consent.NoShareCheck;
import org.sokong.consent.OpenDisclosures;
import org.sokong.consent.Purpose;
import org.sokong.consent.SharingDesk;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.FocalPoints;
import org.sokong.referrals.SendGap.Kind;
import org.springframework.stereotype.Component;

/** What keeps a referral from its receiver beside consent: the do-not-share list and agreements. */
@Component
class ReferralSafeguards implements OpenDisclosures {

    private final Referrals referrals;
    private final NoShareCheck noShare;
    private final SharingDesk sharing;
    private final FocalPoints focalPoints;

    ReferralSafeguards(
            Referrals referrals,
            NoShareCheck noShare,
            SharingDesk sharing,
            FocalPoints focalPoints) {
        this.referrals = referrals;
        this.noShare = noShare;
        this.sharing = sharing;
        this.focalPoints = focalPoints;
    }

    /** Refuses to write a draft to somebody on the do-not-share list of the case. */
    void requireAllowed(UUID caseId, @Nullable UUID receiverId) {
        if (noShare.forbids(caseId, receiverId, null)) {
            throw new DomainException("referrals.gap." + Kind.NO_SHARE.name());
        }
    }

    /** Refuses to accept where the receiver was listed since it was sent; says not why. */
    void requireStillAllowed(Referral referral) {
        if (noShare.forbids(referral.caseId(), referral.receiverOrganisationId(), null)) {
            throw new DomainException("referrals.error.no_share");
        }
    }

    /** What keeps it from being sent. */
    List<SendGap> gaps(Referral referral) {
        List<SendGap> gaps = new ArrayList<>();
        if (noShare.forbids(referral.caseId(), referral.receiverOrganisationId(), null)) {
            gaps.add(SendGap.of(Kind.NO_SHARE));
        }
        asked(referral)
                .filter(wanted -> !sharing.allows(wanted))
                .ifPresent(wanted -> gaps.add(SendGap.of(Kind.AGREEMENT)));
        return gaps;
    }

    /** Whether the very person it is addressed to must not see the case. */
    List<SendGap> addresseeGaps(Referral referral) {
        UUID point = referral.focalPointId();
        return point != null
                        && focalPoints
                                .find(point)
                                .filter(
                                        one ->
                                                noShare.forbids(
                                                        referral.caseId(), null, one.personId()))
                                .isPresent()
                ? List.of(SendGap.of(Kind.NO_SHARE))
                : List.of();
    }

    /** What is asked of agreements; empty while receiver, purpose or sections are not chosen. */
    Optional<AskedSharing> asked(Referral referral) {
        UUID receiver = referral.receiverOrganisationId();
        return receiver == null ? Optional.empty() : asked(referral, receiver);
    }

    /** The same for whoever else would receive it, next or in a part. */
    Optional<AskedSharing> asked(Referral referral, UUID receiver) {
        Purpose purpose = referral.purpose();
        return purpose == null
                        || referral.sections().isEmpty()
                        || receiver.equals(referral.senderOrganisationId())
                ? Optional.empty()
                : Optional.of(
                        new AskedSharing(
                                referral.caseId(),
                                referral.id(),
                                referral.senderOrganisationId(),
                                receiver,
                                purpose,
                                referral.sections(),
                                counting(referral)));
    }

    /** A yes is given for the need: whatever follows a draft, or is a part of it, has it too. */
    private Set<UUID> counting(Referral referral) {
        Set<UUID> counting = new HashSet<>();
        List<Referral> story = new ArrayList<>(referrals.story(referral.storyId()));
        story.add(referral);
        for (Referral each : story) {
            counting.add(each.id());
            if (each.splitFrom() != null) {
                counting.add(each.splitFrom());
            }
        }
        return counting;
    }

    @Override
    public List<String> openWith(UUID caseId, UUID organisationId) {
        return referrals.findByCaseIdOrderByCreatedAtDesc(caseId).stream()
                .filter(referral -> ReferralState.OPEN.contains(referral.state()))
                .filter(referral -> organisationId.equals(referral.receiverOrganisationId()))
                .map(Referral::code)
                .toList();
    }
}
