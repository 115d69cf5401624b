package org.sokong.transfers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseEnvelope;
import org.sokong.cases.CaseMovingOver;
import org.sokong.cases.Section;
import org.sokong.consent.Basis;
import org.sokong.consent.ConsentCheck;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.NoShareCheck;
import org.sokong.consent.Purpose;
import org.sokong.consent.Uncovered;
import org.sokong.directory.ReceiverGaps;
import org.sokong.directory.ReceiverGaps.Asked;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.transfers.TransferGap.Kind;
import org.springframework.stereotype.Component;

/** Finds everything that keeps a case from being offered, in the order of the form. */
@Component
class TransferGaps {

    private final ConsentCheck consent;
    private final NoShareCheck noShare;
    private final CaseMovingOver moving;
    private final OrganisationDirectory organisations;
    private final TransferReceivers receivers;
    private final ReceiverGaps receiverGaps;
    private final TransferSharing sharing;
    private final Clock clock;

    TransferGaps(
            ConsentCheck consent,
            NoShareCheck noShare,
            CaseMovingOver moving,
            OrganisationDirectory organisations,
            TransferReceivers receivers,
            ReceiverGaps receiverGaps,
            TransferSharing sharing,
            Clock clock) {
        this.consent = consent;
        this.noShare = noShare;
        this.moving = moving;
        this.organisations = organisations;
        this.receivers = receivers;
        this.receiverGaps = receiverGaps;
        this.sharing = sharing;
        this.clock = clock;
    }

    /**
     * What is missing.
     *
     * @param sender the organisation that has the case
     * @param offered whether the case is offered already
     */
    List<TransferGap> of(
            OfferTransfer command, CaseEnvelope envelope, UUID sender, boolean offered) {
        List<TransferGap> gaps = new ArrayList<>();
        if (!envelope.status().isActive()) {
            gaps.add(TransferGap.of(Kind.CASE_NOT_OPEN));
        }
        if (offered) {
            gaps.add(TransferGap.of(Kind.OTHER_OPEN));
        }
        addReceiver(command, sender, gaps);
        if (command.reason() == null) {
            gaps.add(TransferGap.of(Kind.REASON));
        }
        if (command.urgency() == null) {
            gaps.add(TransferGap.of(Kind.URGENCY));
        }
        if (command.words().isBlank()) {
            gaps.add(TransferGap.of(Kind.WORDS));
        }
        addPassage(command, sender, gaps);
        addConsent(command, gaps);
        return gaps;
    }

    /**
     * What the consent lacks for the receiver to have all that stands in the case at this moment.
     */
    List<Uncovered> uncovered(UUID caseId, UUID consentId, UUID receiver) {
        Set<Section> filled = moving.filled(caseId, ConsentSections.SHAREABLE);
        return consent.uncovered(consentId, receiver, Purpose.TRANSFER, filled, clock.instant());
    }

    /** Whether the receiver is on the do-not-share list of the case. */
    boolean forbids(UUID caseId, @Nullable UUID receiver) {
        return noShare.forbids(caseId, receiver, null);
    }

    /**
     * Whether the agreement, or a second supervisor's yes, covers all that stands in the case at
     * this moment; of a case that is still with who offers it.
     */
    boolean agreed(UUID caseId, UUID receiver) {
        return sharing.allows(caseId, receiver);
    }

    /** What keeps the receiver's yes to an offer from being taken at this moment. */
    List<TransferGap> of(CaseTransfer offer) {
        List<TransferGap> gaps = new ArrayList<>();
        UUID receiver = offer.toOrganisationId();
        if (!agreed(offer.caseId(), receiver)) {
            gaps.add(TransferGap.of(Kind.AGREEMENT));
        }
        uncovered(offer.caseId(), offer.requireConsent(), receiver)
                .forEach(lack -> gaps.add(TransferGap.of(lack)));
        return gaps;
    }

    private void addReceiver(OfferTransfer command, UUID sender, List<TransferGap> gaps) {
        UUID receiver = command.receiverId();
        receiverGaps
                .first(
                        new Asked(receiver, sender, Set.of(), null),
                        receiverGaps.open(),
                        there -> receivers.whoDecides(command.caseId(), there).isEmpty())
                .map(TransferGap::of)
                .ifPresent(gaps::add);
        if (forbids(command.caseId(), receiver)) {
            gaps.add(TransferGap.of(Kind.NO_SHARE));
        } else if (receiver != null
                && !receiver.equals(sender)
                && !agreed(command.caseId(), receiver)) {
            gaps.add(TransferGap.of(Kind.AGREEMENT));
        }
    }

    private void addPassage(OfferTransfer command, UUID sender, List<TransferGap> gaps) {
        UUID receiver = command.receiverId();
        boolean crosses =
                receiver != null
                        && !organisations.country(receiver).equals(organisations.country(sender));
        if (command.passageId() == null) {
            if (crosses) {
                gaps.add(TransferGap.of(Kind.PASSAGE));
            }
        } else if (command.why().isBlank()) {
            gaps.add(TransferGap.of(Kind.PASSAGE_WHY));
        }
    }

    private void addConsent(OfferTransfer command, List<TransferGap> gaps) {
        UUID consentId = command.consentId();
        UUID receiver = command.receiverId();
        if (consentId == null) {
            gaps.add(TransferGap.of(Kind.CONSENT));
        } else if (consent.ground(consentId).filter(g -> g.basis() == Basis.CONSENT).isEmpty()) {
            gaps.add(TransferGap.of(Kind.CONSENT_BASIS));
        } else if (receiver != null) {
            uncovered(command.caseId(), consentId, receiver)
                    .forEach(lack -> gaps.add(TransferGap.of(lack)));
        }
    }
}
