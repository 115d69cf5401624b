package org.sokong.referrals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.FocalPoint;
import org.sokong.organisations.FocalPoints;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Puts together what was tried with the same need, for the sender. */
@Component
class ReferralStories {

    private final Referrals referrals;
    private final OrganisationDirectory organisations;
    private final FocalPoints focalPoints;
    private final SkippedReceivers skippedReceivers;

    ReferralStories(
            Referrals referrals,
            OrganisationDirectory organisations,
            FocalPoints focalPoints,
            SkippedReceivers skippedReceivers) {
        this.referrals = referrals;
        this.skippedReceivers = skippedReceivers;
        this.organisations = organisations;
        this.focalPoints = focalPoints;
    }

    /** The story of a referral that the reader may see as its sender. */
    ReferralStory of(Referral referral) {
        List<Referral> tried = referrals.story(referral.storyId());
        UUID proposed = referral.proposalAnswer() == null ? referral.proposedReceiverId() : null;
        List<SkippedReceivers.Skipped> skipped =
                skippedReceivers.of(tried.stream().map(Referral::id).toList());
        Map<UUID, String> names = names(referral, tried, skipped, proposed);
        return new ReferralStory(
                addressee(referral.focalPointId()),
                tried.size() < 2
                        ? List.of()
                        : tried.stream().map(one -> tried(one, names)).toList(),
                skipped.stream()
                        .map(
                                one ->
                                        new ReferralStory.Skipped(
                                                names.getOrDefault(one.receiverId(), "?"),
                                                one.gaps()))
                        .toList(),
                referral.asksNext()
                        ? referral.nextReceivers().stream()
                                .map(id -> names.getOrDefault(id, "?"))
                                .toList()
                        : List.of(),
                proposed == null
                        ? null
                        : new ReferralStory.Proposal(proposed, names.getOrDefault(proposed, "?")));
    }

    private Map<UUID, String> names(
            Referral referral,
            List<Referral> tried,
            List<SkippedReceivers.Skipped> skipped,
            @Nullable UUID proposed) {
        Set<UUID> ids = new HashSet<>(referral.nextReceivers());
        skipped.forEach(one -> ids.add(one.receiverId()));
        tried.stream()
                .map(Referral::receiverOrganisationId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        if (proposed != null) {
            ids.add(proposed);
        }
        return organisations.names(ids);
    }

    private @Nullable String addressee(@Nullable UUID focalPointId) {
        return focalPointId == null
                ? null
                : focalPoints.find(focalPointId).map(FocalPoint::name).orElse(null);
    }

    private static ReferralStory.Tried tried(Referral one, Map<UUID, String> names) {
        UUID receiver = one.receiverOrganisationId();
        return new ReferralStory.Tried(
                one.id(),
                one.code(),
                receiver == null ? null : names.get(receiver),
                one.state(),
                one.sentAt());
    }
}
