package org.sokong.referrals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseEnvelope;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentCheck;
import org.sokong.consent.ConsentSections;
import org.sokong.directory.IntakeState;
import org.sokong.directory.ReceiverGaps;
import org.sokong.directory.ReceiverGaps.Asked;
import org.sokong.organisations.FocalPoint;
import org.sokong.organisations.FocalPoints;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.referrals.SendGap.Kind;
import org.springframework.stereotype.Component;

/** Finds everything that keeps a referral from being sent, in the order of the form. */
@Component
class SendGaps {

    private final Referrals referrals;
    private final CaseAccess access;
    private final ConsentCheck consent;
    private final ReferralSafeguards safeguards;
    private final OrganisationDirectory organisations;
    private final ReceiverGaps receivers;
    private final IntakeState intake;
    private final FocalPoints focalPoints;
    private final ReferralAddress address;
    private final Clock clock;

    SendGaps(
            Referrals referrals,
            CaseAccess access,
            ConsentCheck consent,
            ReferralSafeguards safeguards,
            OrganisationDirectory organisations,
            ReceiverGaps receivers,
            IntakeState intake,
            FocalPoints focalPoints,
            ReferralAddress address,
            Clock clock) {
        this.referrals = referrals;
        this.access = access;
        this.consent = consent;
        this.safeguards = safeguards;
        this.organisations = organisations;
        this.receivers = receivers;
        this.intake = intake;
        this.focalPoints = focalPoints;
        this.address = address;
        this.clock = clock;
    }

    /** What is missing for the signed-in user to send it. */
    List<SendGap> of(Referral referral, CaseEnvelope envelope) {
        List<SendGap> gaps = new ArrayList<>();
        if (!envelope.status().isActive()) {
            gaps.add(SendGap.of(Kind.CASE_NOT_OPEN));
        }
        Set<UUID> open = receivers.open();
        addReceiverGaps(referral, open, gaps);
        if (referral.services().isEmpty()) {
            gaps.add(SendGap.of(Kind.SERVICES));
        }
        if (referral.urgency() == null) {
            gaps.add(SendGap.of(Kind.URGENCY));
        }
        if (referral.purpose() == null) {
            gaps.add(SendGap.of(Kind.PURPOSE));
        }
        if (referral.reason() == null) {
            gaps.add(SendGap.of(Kind.REASON));
        }
        addSectionGaps(referral, gaps);
        addConsentGaps(referral, gaps);
        gaps.addAll(safeguards.gaps(referral));
        gaps.addAll(safeguards.addresseeGaps(referral));
        addSecondGap(referral, gaps);
        addNextGaps(referral, open, gaps);
        return gaps;
    }

    /** What stands in the way whoever sends it: asked for those that a job sends in an order. */
    List<SendGap> barriers(Referral referral) {
        return barriers(referral, receivers.open());
    }

    private List<SendGap> barriers(Referral referral, Set<UUID> open) {
        List<SendGap> gaps = new ArrayList<>();
        addReceiverGaps(referral, open, gaps);
        addConsentGaps(referral, gaps);
        gaps.addAll(safeguards.gaps(referral));
        addSecondGap(referral, gaps);
        return gaps;
    }

    /** The same need is not asked twice of the same without a reason. */
    private void addSecondGap(Referral referral, List<SendGap> gaps) {
        UUID receiver = referral.receiverOrganisationId();
        if (receiver == null || referral.secondReason() != null) {
            return;
        }
        boolean second =
                referrals
                        .findByCaseIdAndReceiverOrganisationIdAndStateIn(
                                referral.caseId(), receiver, ReferralState.OPEN)
                        .stream()
                        .filter(other -> !other.id().equals(referral.id()))
                        .anyMatch(
                                other ->
                                        !Collections.disjoint(
                                                other.services(), referral.services()));
        if (second) {
            gaps.add(SendGap.of(Kind.SECOND_REFERRAL));
        }
    }

    /** Those who are asked next: for each the same has to hold from the start. */
    private void addNextGaps(Referral referral, Set<UUID> open, List<SendGap> gaps) {
        List<UUID> order = referral.nextReceivers();
        if (order.isEmpty()) {
            return;
        }
        Map<UUID, String> names = organisations.names(Set.copyOf(order));
        for (UUID receiver : order) {
            String name = names.getOrDefault(receiver, "?");
            if (receiver.equals(referral.receiverOrganisationId())) {
                gaps.add(SendGap.of(Kind.NEXT_RECEIVER).at(name));
            } else {
                barriers(referral.following(receiver, List.of(), clock.instant()), open).stream()
                        .filter(gap -> gap.kind().isOfReceiver())
                        .forEach(gap -> gaps.add(gap.at(name)));
            }
        }
    }

    private void addReceiverGaps(Referral referral, Set<UUID> open, List<SendGap> gaps) {
        UUID receiver = referral.receiverOrganisationId();
        receivers
                .first(
                        new Asked(
                                receiver,
                                referral.senderOrganisationId(),
                                referral.services(),
                                referral.serviceId()),
                        open,
                        there -> address.isHiddenFromAll(referral.caseId(), there))
                .map(SendGap::of)
                .ifPresent(gaps::add);
        if (referral.serviceId() != null && !intake.isOffered(referral.serviceId())) {
            gaps.add(SendGap.of(Kind.SERVICE_ENDED));
        }
        if (receiver != null && referral.focalPointId() != null) {
            addAddressGap(referral.caseId(), receiver, referral.focalPointId(), gaps);
        }
    }

    /** What is addressed to somebody has to reach somebody. */
    private void addAddressGap(UUID caseId, UUID receiver, UUID focalPoint, List<SendGap> gaps) {
        Optional<FocalPoint> point =
                focalPoints
                        .find(focalPoint)
                        .filter(found -> found.organisationId().equals(receiver));
        if (point.isEmpty()) {
            gaps.add(SendGap.of(Kind.FOCAL_POINT));
        } else if (address.isEmpty(
                caseId, receiver, point.get().teamId(), point.get().personId())) {
            gaps.add(SendGap.of(Kind.ADDRESS_EMPTY));
        }
    }

    private void addSectionGaps(Referral referral, List<SendGap> gaps) {
        if (referral.sections().isEmpty()) {
            gaps.add(SendGap.of(Kind.SECTIONS));
        }
        Set<Section> readable = EnumSet.noneOf(Section.class);
        readable.addAll(access.sections(referral.caseId()));
        for (Section section : new TreeSet<>(referral.sections())) {
            if (!ConsentSections.SHAREABLE.contains(section)) {
                gaps.add(new SendGap(Kind.SECTION_NOT_SHAREABLE, section));
            } else if (!readable.contains(section)) {
                gaps.add(new SendGap(Kind.SECTION_NOT_READABLE, section));
            }
        }
    }

    private void addConsentGaps(Referral referral, List<SendGap> gaps) {
        UUID consentId = referral.consentId();
        if (consentId == null) {
            gaps.add(SendGap.of(Kind.CONSENT));
        } else if (referral.receiverOrganisationId() != null) {
            consent.uncovered(
                            consentId,
                            referral.receiverOrganisationId(),
                            referral.purpose(),
                            referral.sections(),
                            clock.instant())
                    .forEach(uncovered -> gaps.add(SendGap.of(uncovered)));
        }
    }
}
