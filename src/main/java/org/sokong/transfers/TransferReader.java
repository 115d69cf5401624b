package org.sokong.transfers;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.SystemActor;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.DisclosedCase;
import org.sokong.cases.ReferralsOfFile;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentCheck;
import org.sokong.consent.DataReturns;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.transfers.CaseTransfers.FormerRow;
import org.sokong.transfers.CaseTransfers.OfferedRow;
import org.sokong.transfers.CaseTransfers.Parties;
import org.sokong.transfers.CaseTransfers.RequestedRow;
import org.sokong.transfers.TransferDetail.Former;
import org.sokong.transfers.TransferDetail.Offered;
import org.sokong.transfers.TransferDetail.Requested;
import org.sokong.transfers.TransferDetail.Whole;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads transfers, each as the side on which the reader stands may see it at this point. */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional(readOnly = true)
public class TransferReader {

    private final CaseTransfers transfers;
    private final TransferSides sides;
    private final TransferDisclosure disclosure;
    private final TransferGaps gaps;
    private final CaseAccess access;
    private final CaseSharing sharing;
    private final ConsentCheck consent;
    private final DataReturns returns;
    private final ReferralsOfFile referrals;
    private final OrganisationDirectory organisations;
    private final UserDirectory users;
    private final AuditLog audit;

    TransferReader(
            CaseTransfers transfers,
            TransferSides sides,
            TransferDisclosure disclosure,
            TransferGaps gaps,
            CaseAccess access,
            CaseSharing sharing,
            ConsentCheck consent,
            DataReturns returns,
            ReferralsOfFile referrals,
            OrganisationDirectory organisations,
            UserDirectory users,
            AuditLog audit) {
        this.transfers = transfers;
        this.sides = sides;
        this.disclosure = disclosure;
        this.gaps = gaps;
        this.access = access;
        this.sharing = sharing;
        this.consent = consent;
        this.returns = returns;
        this.referrals = referrals;
        this.organisations = organisations;
        this.users = users;
        this.audit = audit;
    }

    /**
     * The transfer from the reader's side.
     *
     * @throws AccessDeniedException for everybody on no side, and for an unknown id; logged
     */
    public TransferDetail detail(UUID transferId) {
        Parties parties = sides.parties(transferId, "transfers.read");
        TransferDetail detail;
        if (sides.hasCase(parties)) {
            detail =
                    wholes(
                                    parties.caseId(),
                                    List.of(transfers.findById(transferId).orElseThrow()),
                                    sides.decides(parties.caseId()))
                            .getFirst();
        } else if (sides.isReceiver(parties)) {
            detail = receivers(parties);
        } else if (sides.isFormer(parties)) {
            detail = former(parties);
        } else {
            throw sides.refuse(parties, "transfers.read");
        }
        audit.record(
                AuditAction.TRANSFER_READ,
                new Subject(TransferMoves.SUBJECT, parties.id(), parties.caseId()),
                Map.of(
                        "side",
                        detail.getClass().getSimpleName().toUpperCase(Locale.ROOT),
                        "state",
                        parties.state().name()));
        return detail;
    }

    /**
     * Where it stands for the reader at this moment, without a word of the content: asked again and
     * again by an open page. Neither recorded nor, where there is nothing, logged as a refusal.
     *
     * @return empty for somebody on no side
     */
    public Optional<Standing> standing(UUID transferId) {
        return transfers.parties(transferId).flatMap(this::standing);
    }

    private Optional<Standing> standing(Parties parties) {
        if (sides.hasCase(parties)) {
            return Optional.of(new Standing(parties.state(), true, Set.of(), false));
        }
        if (sides.isReceiver(parties)) {
            return Optional.of(new Standing(parties.state(), false, Set.of(), false));
        }
        if (sides.isFormer(parties)) {
            boolean asked = returns.ofReferral(parties.id()).isPresent();
            return Optional.of(new Standing(parties.state(), false, kept(parties), asked));
        }
        return Optional.empty();
    }

    /**
     * Where a transfer stands for its reader.
     *
     * @param hasCase whether the reader may open the case itself
     * @param readable parts that the former organisation may read now
     * @param askedBack whether it was asked to return or delete what it had kept, which can come
     *     later than the end of what it may read
     */
    public record Standing(
            TransferState state, boolean hasCase, Set<Section> readable, boolean askedBack) {

        public Standing {
            readable = Set.copyOf(readable);
        }
    }

    /**
     * All transfers of a case, newest first, for those who may open it.
     *
     * @throws AccessDeniedException for anybody else; logged
     */
    public List<Whole> ofCase(UUID caseId) {
        access.requireOpen(caseId, "transfers.list");
        access.requireSection(caseId, Section.REFERRALS, "transfers.list");
        List<CaseTransfer> found = transfers.findByCaseIdOrderByIdDesc(caseId);
        audit.record(
                AuditAction.TRANSFER_LISTED,
                new Subject(TransferMoves.SUBJECT, null, caseId),
                Map.of("box", "CASE", "lines", found.size()));
        return wholes(caseId, found, sides.decides(caseId));
    }

    /** Names are asked for once, however many there are. */
    private List<Whole> wholes(UUID caseId, List<CaseTransfer> found, boolean mine) {
        Set<UUID> ids = new HashSet<>();
        Set<UUID> acted = new HashSet<>();
        for (CaseTransfer transfer : found) {
            ids.add(transfer.fromOrganisationId());
            ids.add(transfer.toOrganisationId());
            acted.addAll(acted(transfer));
        }
        Map<UUID, String> bodies = organisations.names(ids);
        Map<UUID, String> people = users.names(acted);
        String code = access.codes(Set.of(caseId)).getOrDefault(caseId, "");
        return found.stream().map(one -> whole(one, code, bodies, people, mine)).toList();
    }

    private Whole whole(
            CaseTransfer transfer,
            String code,
            Map<UUID, String> bodies,
            Map<UUID, String> people,
            boolean mine) {
        return new Whole(
                transfer.id(),
                transfer.code(),
                transfer.state(),
                transfer.caseId(),
                code,
                bodies.getOrDefault(transfer.fromOrganisationId(), "?"),
                transfer.toOrganisationId(),
                bodies.getOrDefault(transfer.toOrganisationId(), "?"),
                transfer.reason(),
                transfer.urgency(),
                transfer.words(),
                transfer.requestWords(),
                transfer.passageId(),
                transfer.passageWhy(),
                transfer.requestedAt(),
                name(people, transfer.requestedBy()),
                transfer.offeredAt(),
                name(people, transfer.offeredBy()),
                transfer.expiresAt(),
                transfer.finishedAt(),
                name(people, transfer.answeredBy()),
                name(people, transfer.newOwnerId()),
                transfer.declineReason(),
                transfer.withdrawalReason(),
                transfer.note(),
                mine,
                mine && transfer.state() == TransferState.OFFERED ? gaps.of(transfer) : List.of());
    }

    private TransferDetail receivers(Parties parties) {
        if (parties.state().isFinal()) {
            return transfers.closed(parties.id());
        }
        String holder =
                organisations
                        .names(Set.of(parties.fromOrganisationId()))
                        .getOrDefault(parties.fromOrganisationId(), "?");
        if (parties.state() == TransferState.REQUESTED) {
            RequestedRow row = transfers.requested(parties.id());
            return new Requested(
                    parties.id(),
                    row.code(),
                    parties.state(),
                    holder,
                    referrals
                            .referralCodes(Set.of(row.referralId()))
                            .getOrDefault(row.referralId(), ""),
                    row.words(),
                    row.requestedAt(),
                    row.expiresAt());
        }
        OfferedRow row = transfers.offered(parties.id());
        return new Offered(
                parties.id(),
                row.code(),
                parties.state(),
                holder,
                row.reason(),
                row.urgency(),
                row.ageBand(),
                row.languages(),
                row.offeredAt(),
                row.expiresAt());
    }

    /** What the consent lets the former organisation read now. */
    private Set<Section> kept(Parties parties) {
        Set<Section> allowed = disclosure.allowed(parties.id());
        allowed.retainAll(access.sections(parties.caseId()));
        return allowed;
    }

    private Former former(Parties parties) {
        FormerRow row = transfers.former(parties.id());
        Set<Section> allowed = kept(parties);
        return new Former(
                parties.id(),
                row.code(),
                parties.state(),
                organisations
                        .names(Set.of(parties.toOrganisationId()))
                        .getOrDefault(parties.toOrganisationId(), "?"),
                row.offeredAt(),
                row.finishedAt(),
                allowed.isEmpty()
                        ? new DisclosedCase(List.of())
                        : sharing.disclosed(parties.caseId(), allowed),
                allowed.isEmpty()
                        ? null
                        : transfers
                                .terms(parties.id())
                                .map(CaseTransfers.Terms::consentId)
                                .flatMap(consent::expiresAt)
                                .orElse(null));
    }

    private static Set<UUID> acted(CaseTransfer transfer) {
        Set<UUID> people = new HashSet<>();
        people.add(transfer.requestedBy());
        people.add(transfer.offeredBy());
        people.add(transfer.answeredBy());
        people.add(transfer.newOwnerId());
        people.removeIf(id -> Objects.isNull(id) || SystemActor.ID.equals(id));
        return people;
    }

    private static @Nullable String name(Map<UUID, String> people, @Nullable UUID id) {
        return id == null || id.equals(SystemActor.ID) ? null : people.getOrDefault(id, "?");
    }
}
