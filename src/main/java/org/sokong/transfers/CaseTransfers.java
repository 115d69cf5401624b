package org.sokong.transfers;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.referrals.Urgency;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * All transfers. Whoever does not have the case reads by queries of their own that fetch just what
 * may be seen at that point.
 */
interface CaseTransfers extends JpaRepository<CaseTransfer, UUID> {

    /** For moving: who comes second waits and then sees the state that the first one left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from CaseTransfer t where t.id = :id")
    Optional<CaseTransfer> lock(UUID id);

    /** What is open of a case, held in one order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select t from CaseTransfer t where t.caseId = :caseId and t.state in :states order by t.id")
    List<CaseTransfer> lockOfCase(UUID caseId, Collection<TransferState> states);

    /** What rests on a consent: open offers, and what a former holder may still read. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select t from CaseTransfer t where t.consentId = :consentId and t.state in :states
            order by t.id
            """)
    List<CaseTransfer> lockRestingOn(UUID consentId, Set<TransferState> states);

    /** The same between the case and an organisation, on whichever side it stands. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select t from CaseTransfer t
            where t.caseId = :caseId and t.state in :states
              and (t.toOrganisationId = :organisationId or t.fromOrganisationId = :organisationId)
            order by t.id
            """)
    List<CaseTransfer> lockWith(UUID caseId, UUID organisationId, Set<TransferState> states);

    @Query(
            """
            select new org.sokong.transfers.CaseTransfers$Parties(t.id, t.caseId, t.state,
                t.fromOrganisationId, t.toOrganisationId, t.offeredAt)
            from CaseTransfer t where t.id = :id
            """)
    Optional<Parties> parties(UUID id);

    @Query(
            """
            select new org.sokong.transfers.CaseTransfers$OfferedRow(t.reason, t.urgency, t.ageBand,
                t.languages, t.offeredAt, t.expiresAt, t.code)
            from CaseTransfer t where t.id = :id
            """)
    OfferedRow offered(UUID id);

    @Query(
            """
            select new org.sokong.transfers.CaseTransfers$RequestedRow(t.code, t.referralId,
                t.requestWords, t.requestedAt, t.expiresAt)
            from CaseTransfer t where t.id = :id
            """)
    RequestedRow requested(UUID id);

    @Query(
            """
            select new org.sokong.transfers.TransferDetail$Closed(t.id, t.code, t.state,
                coalesce(t.offeredAt, t.requestedAt), t.finishedAt, t.declineReason)
            from CaseTransfer t where t.id = :id
            """)
    TransferDetail.Closed closed(UUID id);

    @Query(
            """
            select new org.sokong.transfers.CaseTransfers$FormerRow(t.code, t.offeredAt,
                t.finishedAt)
            from CaseTransfer t where t.id = :id
            """)
    FormerRow former(UUID id);

    @Query(
            """
            select new org.sokong.transfers.CaseTransfers$Terms(t.state, t.fromOrganisationId,
                t.consentId)
            from CaseTransfer t where t.id = :id
            """)
    Optional<Terms> terms(UUID id);

    @Query(
            """
            select new org.sokong.transfers.CaseTransfers$Kept(t.id, t.caseId,
                t.fromOrganisationId, t.toOrganisationId, t.offeredAt, t.consentId)
            from CaseTransfer t
            where t.id in :ids and t.state = org.sokong.transfers.TransferState.ACCEPTED
            """)
    List<Kept> kept(Collection<UUID> ids);

    @Query(
            """
            select t.code from CaseTransfer t
            where t.caseId = :caseId and t.state = org.sokong.transfers.TransferState.OFFERED
            """)
    List<String> offeredCodes(UUID caseId);

    /** Offers that the receiver tried in vain to take. */
    @Query(
            """
            select t.id from CaseTransfer t
            where t.state = org.sokong.transfers.TransferState.OFFERED and t.heldUpAt is not null
            order by t.heldUpAt, t.id
            """)
    List<UUID> heldUp(Limit limit);

    List<CaseTransfer> findByCaseIdOrderByIdDesc(UUID caseId);

    List<CaseTransfer> findByToOrganisationIdAndState(UUID organisationId, TransferState state);

    /** Who may be on which side. */
    record Parties(
            UUID id,
            UUID caseId,
            TransferState state,
            UUID fromOrganisationId,
            UUID toOrganisationId,
            @Nullable Instant offeredAt) {}

    /** All that is fetched for the receiver before acceptance. */
    record OfferedRow(
            TransferReason reason,
            Urgency urgency,
            @Nullable String ageBand,
            String languages,
            Instant offeredAt,
            Instant expiresAt,
            String code) {}

    /** All that is fetched for who asked. */
    record RequestedRow(
            String code, UUID referralId, String words, Instant requestedAt, Instant expiresAt) {}

    /** All that is fetched for who gave the case away. */
    record FormerRow(String code, Instant offeredAt, Instant finishedAt) {}

    /** What decides about disclosure. */
    record Terms(TransferState state, UUID fromOrganisationId, @Nullable UUID consentId) {}

    /** The same of those that went over, with who may be on which side. */
    record Kept(
            UUID id,
            UUID caseId,
            UUID fromOrganisationId,
            UUID toOrganisationId,
            @Nullable Instant offeredAt,
            UUID consentId) {

        Parties parties() {
            return new Parties(
                    id,
                    caseId,
                    TransferState.ACCEPTED,
                    fromOrganisationId,
                    toOrganisationId,
                    offeredAt);
        }
    }
}
