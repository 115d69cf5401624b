package org.sokong.transfers;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserSummary;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseEnvelope;
import org.sokong.cases.CaseMovingOver;
import org.sokong.cases.CaseMovingOver.Place;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.GrantSource;
import org.sokong.cases.HiddenCases;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentCheck;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.referrals.ReferralsOfTransfer;
import org.sokong.referrals.ReferralsOfTransfer.Held;
import org.sokong.transfers.CaseTransfers.Parties;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers a case to another organisation, asks for one, answers. Each command is one transaction
 * that holds the transfer's row, then the referrals of the case, then the case: of two people
 * answering at once one wins and the other is told.
 */
@Service
@PreAuthorize("hasAuthority('CASE_ASSIGN')")
@Transactional
@RetriedOnConflict
public class TransferService {

    /** Longest words of a request or an answer, in characters. */
    public static final int LONGEST_NOTE = CaseTransfer.LONGEST_NOTE;

    private final CaseTransfers transfers;
    private final TransferSides sides;
    private final TransferMoves moves;
    private final TransferNotices notices;
    private final TransferGaps gaps;
    private final TransferDisclosure disclosure;
    private final TransferSettings settings;
    private final CaseAccess access;
    private final CaseSharing sharing;
    private final CaseMovingOver moving;
    private final ReferralsOfTransfer referrals;
    private final PolicyLinks links;
    private final ConsentCheck consent;
    private final HiddenCases hidden;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    TransferService(
            CaseTransfers transfers,
            TransferSides sides,
            TransferMoves moves,
            TransferNotices notices,
            TransferGaps gaps,
            TransferDisclosure disclosure,
            TransferSettings settings,
            CaseAccess access,
            CaseSharing sharing,
            CaseMovingOver moving,
            ReferralsOfTransfer referrals,
            PolicyLinks links,
            ConsentCheck consent,
            HiddenCases hidden,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.transfers = transfers;
        this.sides = sides;
        this.moves = moves;
        this.notices = notices;
        this.gaps = gaps;
        this.disclosure = disclosure;
        this.settings = settings;
        this.access = access;
        this.sharing = sharing;
        this.moving = moving;
        this.referrals = referrals;
        this.links = links;
        this.consent = consent;
        this.hidden = hidden;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Offers a case. It stays where it is until the receiver says yes. An open request of the same
     * receiver becomes the offer; offering again what is offered changes nothing.
     *
     * @return id of the transfer
     * @throws TransferNotReady naming everything that is missing
     */
    @PreAuthorize("hasAuthority('CASE_ASSIGN') and hasAuthority('REFERRAL_SEND')")
    public UUID offer(OfferTransfer command) {
        UUID caseId = command.caseId();
        access.requireWork(caseId, "transfers.offer");
        if (command.words().length() > OfferTransfer.LONGEST_WORDS) {
            throw new DomainException("transfers.error.too_long", OfferTransfer.LONGEST_WORDS);
        }
        checkConsentsCase(command);
        transfers.lockOfCase(caseId, TransferState.OPEN);
        CaseEnvelope envelope = sharing.hold(caseId);
        // Asked again: what came between is seen now that the case is held.
        List<CaseTransfer> open = transfers.lockOfCase(caseId, TransferState.OPEN);
        List<CaseTransfer> offered =
                open.stream().filter(one -> one.state() == TransferState.OFFERED).toList();
        for (CaseTransfer one : offered) {
            if (one.toOrganisationId().equals(command.receiverId())) {
                return one.id();
            }
        }
        UUID sender = moving.place(caseId).organisationId();
        List<TransferGap> missing = gaps.of(command, envelope, sender, !offered.isEmpty());
        if (!missing.isEmpty()) {
            throw new TransferNotReady(missing);
        }
        if (command.passageId() != null) {
            links.link(new LinkPassage(command.passageId(), caseId, null, command.why()));
        }
        return offer(command, envelope, sender, open).id();
    }

    private CaseTransfer offer(
            OfferTransfer command, CaseEnvelope envelope, UUID sender, List<CaseTransfer> open) {
        Instant now = clock.instant();
        UUID receiver = Objects.requireNonNull(command.receiverId());
        CaseTransfer request =
                open.stream()
                        .filter(one -> one.toOrganisationId().equals(receiver))
                        .findFirst()
                        .orElse(null);
        CaseTransfer transfer =
                request == null
                        ? CaseTransfer.offered(command.caseId(), sender, receiver, now)
                        : request;
        Instant consentEnd =
                consent.expiresAt(Objects.requireNonNull(command.consentId())).orElseThrow();
        Instant end = settings.expiry(now);
        transfer.offer(
                command,
                envelope.ageBand().name(),
                String.join(",", envelope.languages()),
                currentUser.id(),
                now,
                consentEnd.isBefore(end) ? consentEnd : end);
        transfers.save(transfer);
        moves.moved(transfer, request == null ? null : TransferState.REQUESTED);
        return transfer;
    }

    /**
     * Asks for a case whose referral the own organisation has accepted. Tells nothing about the
     * case beyond what the referral does. Asking again changes nothing.
     *
     * @param referralCode code of the referral, as typed
     * @param words why, for those who have the case
     * @return id of the request
     * @throws DomainException when there is no such referral to be seen
     */
    @PreAuthorize("hasAuthority('CASE_ASSIGN') and hasAuthority('REFERRAL_ANSWER')")
    public UUID request(String referralCode, String words) {
        if (words.isBlank()) {
            throw new DomainException("transfers.error.words");
        }
        if (words.length() > LONGEST_NOTE) {
            throw new DomainException("transfers.error.too_long", LONGEST_NOTE);
        }
        Held held = referrals.held(referralCode).orElse(null);
        if (held == null) {
            audit.denied("transfers.request", Subject.none("REFERRAL"));
            throw new DomainException("transfers.error.referral");
        }
        UUID receiver = Objects.requireNonNull(currentUser.get().organisationId());
        transfers.lockOfCase(held.caseId(), TransferState.OPEN);
        Place place = moving.hold(held.caseId());
        for (CaseTransfer one : transfers.lockOfCase(held.caseId(), TransferState.OPEN)) {
            if (one.toOrganisationId().equals(receiver)) {
                return one.id();
            }
        }
        Instant now = clock.instant();
        CaseTransfer request =
                CaseTransfer.requested(
                        held.caseId(),
                        held.referralId(),
                        place.organisationId(),
                        receiver,
                        words.strip(),
                        currentUser.id(),
                        now,
                        settings.expiry(now));
        transfers.save(request);
        moves.moved(request, null);
        return request.id();
    }

    /**
     * Takes the case over: organisation, team, owner, open work and responsibility change at once,
     * and the former organisation keeps what the consent says. The same answer again changes
     * nothing.
     *
     * @param ownerId a colleague who may write in cases
     * @throws DomainException when somebody else has answered, the case is not open any more, or
     *     the consent, or the agreement between the organisations, does not cover all that stands
     *     in it, of which who has the case is told
     */
    @PreAuthorize("hasAuthority('CASE_ASSIGN') and hasAuthority('REFERRAL_ANSWER')")
    public void accept(UUID transferId, UUID ownerId) {
        Parties parties = requireReceiver(transferId, "transfers.accept");
        CaseTransfer transfer = transfers.lock(transferId).orElseThrow();
        if (transfer.state() == TransferState.ACCEPTED
                && currentUser.id().equals(transfer.answeredBy())
                && ownerId.equals(transfer.newOwnerId())) {
            return;
        }
        TransferState before = transfer.state();
        transfer.accept(ownerId, currentUser.id(), clock.instant());
        UserSummary owner =
                hidden.colleagues(parties.caseId(), Permission.CASE_EDIT).stream()
                        .filter(colleague -> colleague.id().equals(ownerId))
                        .findFirst()
                        .orElseThrow(() -> new DomainException("transfers.error.owner"));
        UUID caseId = parties.caseId();
        List<CaseTransfer> others =
                transfers.lockOfCase(caseId, TransferState.OPEN).stream()
                        .filter(other -> !other.id().equals(transferId))
                        .toList();
        referrals.hold(caseId);
        Place place = moving.hold(caseId);
        if (!place.status().isActive()) {
            throw new DomainException("transfers.error.case_not_open");
        }
        UUID receiver = transfer.toOrganisationId();
        if (gaps.forbids(caseId, receiver)) {
            throw new DomainException("transfers.error.no_share");
        }
        if (!gaps.uncovered(caseId, transfer.requireConsent(), receiver).isEmpty()) {
            moves.heldUp(transfer);
            throw new DomainException("transfers.error.consent_ended");
        }
        if (!gaps.agreed(caseId, receiver)) {
            moves.heldUp(transfer);
            throw new DomainException("transfers.error.no_agreement");
        }
        Set<UUID> told = new HashSet<>(notices.holders(transfer));
        others.forEach(this::wentElsewhere);
        told.addAll(
                moving.move(
                        caseId,
                        receiver,
                        owner,
                        Map.of(
                                "owner",
                                ownerId,
                                "organisation",
                                receiver,
                                "transfer",
                                transferId)));
        referrals.movedOver(caseId, receiver, ownerId);
        keepForSender(transfer);
        moves.moved(transfer, before, told);
    }

    /** What the consent leaves the organisation that gave the case away. */
    private void keepForSender(CaseTransfer transfer) {
        Set<Section> kept = EnumSet.noneOf(Section.class);
        kept.addAll(disclosure.covered(transfer.requireConsent(), transfer.fromOrganisationId()));
        if (!kept.isEmpty()) {
            sharing.share(
                    transfer.caseId(),
                    transfer.fromOrganisationId(),
                    kept,
                    GrantSource.TRANSFER,
                    transfer.id(),
                    consent.expiresAt(transfer.requireConsent()).orElseThrow());
        }
    }

    private void wentElsewhere(CaseTransfer other) {
        TransferState before = other.state();
        other.decline(
                TransferDeclineReason.WENT_ELSEWHERE, null, currentUser.id(), clock.instant());
        moves.moved(other, before);
    }

    /** Says no: the receiver to an offer, who has the case to a request. */
    public void decline(UUID transferId, TransferDeclineReason reason, @Nullable String note) {
        if (!reason.choosable()) {
            throw new DomainException("transfers.error.reason");
        }
        CaseTransfer transfer = held(transferId, "transfers.decline", true);
        TransferState before = transfer.state();
        transfer.decline(reason, note, currentUser.id(), clock.instant());
        moves.moved(transfer, before);
    }

    /** Takes back: who has the case an offer, who asked a request. */
    public void withdraw(UUID transferId, TransferWithdrawalReason reason, @Nullable String note) {
        if (!reason.choosable()) {
            throw new DomainException("transfers.error.reason");
        }
        CaseTransfer transfer = held(transferId, "transfers.withdraw", false);
        TransferState before = transfer.state();
        transfer.withdraw(reason, note, currentUser.id(), clock.instant());
        moves.moved(transfer, before);
    }

    /**
     * The transfer, held, for somebody on the side that may do it in its state.
     *
     * @param answer whether it is an answer, which is the other side's than taking back
     */
    private CaseTransfer held(UUID transferId, String operation, boolean answer) {
        Parties parties = sides.parties(transferId, operation);
        boolean receives = sides.isReceiver(parties);
        boolean decides = sides.decides(parties.caseId());
        if (!receives && !decides) {
            throw sides.refuse(parties, operation);
        }
        CaseTransfer transfer = transfers.lock(transferId).orElseThrow();
        boolean receiversTurn = (transfer.state() == TransferState.OFFERED) == answer;
        if (TransferState.OPEN.contains(transfer.state())
                && !(receiversTurn ? receives : decides)) {
            throw sides.refuse(parties, operation);
        }
        return transfer;
    }

    private Parties requireReceiver(UUID transferId, String operation) {
        Parties parties = sides.parties(transferId, operation);
        // A request is the receiver's own: nobody says yes to it but who has the case.
        if (!sides.isReceiver(parties) || parties.offeredAt() == null) {
            throw sides.refuse(parties, operation);
        }
        return parties;
    }

    /** A consent of another case is not this client's. */
    private void checkConsentsCase(OfferTransfer command) {
        UUID consentId = command.consentId();
        if (consentId != null
                && consent.caseOf(consentId).filter(command.caseId()::equals).isEmpty()) {
            throw refuseConsent(command.caseId());
        }
    }

    private AccessDeniedException refuseConsent(UUID caseId) {
        return access.refuse(caseId, "transfers.offer");
    }
}
