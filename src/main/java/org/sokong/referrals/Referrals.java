package org.sokong.referrals;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.Purpose;
import org.sokong.organisations.ServiceCategory;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * All referrals. A receiver's answers are read by queries of their own that fetch just what may be
 * seen at that point; the entity is for the sender and for moving.
 */
interface Referrals extends JpaRepository<Referral, UUID> {

    /** For moving: who comes second waits and then sees the state that the first one left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Referral r where r.id = :id")
    Optional<Referral> lock(UUID id);

    /** Everything that rests on a consent and is not over, drafts too, for ending. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select r from Referral r where r.consentId = :consentId and r.finishedAt is null order"
                    + " by r.id")
    List<Referral> lockRestingOn(UUID consentId);

    /** Referrals under a consent that were accepted once, ended ones too. */
    @Query(
            """
            select r from Referral r
            where r.consentId = :consentId and r.decidedAt is not null and r.declineReason is null
            order by r.id
            """)
    List<Referral> disclosedUnder(UUID consentId);

    @Query(
            """
            select new org.sokong.referrals.Referrals$Parties(r.id, r.caseId, r.state,
                r.senderOrganisationId, r.receiverOrganisationId, r.receiverTeamId,
                r.receiverPersonId, r.sentAt)
            from Referral r where r.id = :id
            """)
    Optional<Parties> parties(UUID id);

    @Query(
            """
            select new org.sokong.referrals.Referrals$OfferedRow(r.id, r.code, r.state,
                r.senderOrganisationId, r.services, r.urgency, r.ageBand, r.languages, r.sentAt,
                r.dueAt)
            from Referral r where r.id = :id
            """)
    OfferedRow offered(UUID id);

    @Query(
            """
            select new org.sokong.referrals.Referrals$AcceptedRow(r.reason, r.decidedAt,
                r.startedAt, r.sections, r.consentId)
            from Referral r where r.id = :id
            """)
    AcceptedRow accepted(UUID id);

    @Query(
            """
            select new org.sokong.referrals.ReferralDetail$Closed(r.id, r.code, r.state, r.sentAt,
                r.decidedAt, r.finishedAt, r.declineReason, r.notCompletedReason, r.outcome,
                case when r.proposalAnswer = org.sokong.referrals.ProposalAnswer.CONFIRMED
                    then true else false end)
            from Referral r where r.id = :id
            """)
    ReferralDetail.Closed closed(UUID id);

    @Query(
            """
            select new org.sokong.referrals.Referrals$Terms(r.caseId, r.state,
                r.receiverOrganisationId, r.receiverTeamId, r.receiverPersonId, r.consentId, r.purpose,
                r.sections)
            from Referral r where r.id = :id
            """)
    Optional<Terms> terms(UUID id);

    @Query(
            """
            select new org.sokong.referrals.Referrals$StepRow(s.fromState, s.toState, s.at, s.byId,
                s.byOrganisationId, s.reason, s.note)
            from ReferralStep s where s.referral.id = :id order by s.at, s.id
            """)
    List<StepRow> steps(UUID id);

    @Query(
            "select r.code from Referral r where r.caseId = :caseId and r.state in :states order by"
                    + " r.code")
    List<String> codes(UUID caseId, Collection<ReferralState> states);

    @Query("select min(r.nextDueAt) from Referral r where r.caseId = :caseId")
    Optional<Instant> earliestDue(UUID caseId);

    List<Referral> findByCaseIdOrderByCreatedAtDesc(UUID caseId);

    /** Whether a receiver accepted one since then, as a user here or told on paper. */
    @Query(
            """
            select count(r) > 0 from Referral r where r.caseId = :caseId
                and r.decidedAt > :since and r.declineReason is null
            """)
    boolean acceptedSince(UUID caseId, Instant since);

    /** What waits for a person, in every case: addressed to them, or taken by them. */
    @Query(
            """
            select r from Referral r where r.state in :states
                and (r.receiverPersonId = :person or r.answeredBy = :person)
            order by r.id
            """)
    List<Referral> meantFor(UUID person, Collection<ReferralState> states);

    /** What is at an organisation, whoever there it is for. */
    List<Referral> findByReceiverOrganisationIdAndStateInOrderById(
            UUID organisationId, Collection<ReferralState> states);

    /** What a receiver already has of a case and that is not over. */
    List<Referral> findByCaseIdAndReceiverOrganisationIdAndStateIn(
            UUID caseId, UUID receiverOrganisationId, Collection<ReferralState> states);

    /** All referrals of one story, the first one first. */
    @Query(
            "select r from Referral r where r.id = :storyId or r.chainId = :storyId order by"
                    + " r.createdAt, r.id")
    List<Referral> story(UUID storyId);

    /** What followed a referral. */
    List<Referral> findByFollowsIdOrderByCreatedAt(UUID followsId);

    /**
     * Ended without help, while somebody else is to be asked next; not before the sender has
     * answered what the receiver proposed.
     */
    @Query(
            value =
                    """
                    select id from referral
                    where state in ('DECLINED', 'EXPIRED') and next_taken_at is null
                        and next_receivers <> ''
                        and (proposed_receiver_id is null
                            or proposal_answer in ('CONFIRMED', 'REFUSED'))
                    order by finished_at limit :limit
                    """,
            nativeQuery = true)
    List<UUID> askingNext(int limit);

    /** Who may be on which side. */
    record Parties(
            UUID id,
            UUID caseId,
            ReferralState state,
            UUID senderOrganisationId,
            @Nullable UUID receiverOrganisationId,
            @Nullable UUID receiverTeamId,
            @Nullable UUID receiverPersonId,
            @Nullable Instant sentAt) {}

    /** All that is fetched for the receiver before acceptance. */
    record OfferedRow(
            UUID id,
            String code,
            ReferralState state,
            UUID senderOrganisationId,
            Set<ServiceCategory> services,
            Urgency urgency,
            @Nullable String ageBand,
            String languages,
            Instant sentAt,
            Instant dueAt) {}

    /** What is fetched besides after acceptance. */
    record AcceptedRow(
            @Nullable String reason,
            Instant decidedAt,
            @Nullable Instant startedAt,
            Set<Section> sections,
            UUID consentId) {}

    /** What decides about disclosure. */
    record Terms(
            UUID caseId,
            ReferralState state,
            @Nullable UUID receiverOrganisationId,
            @Nullable UUID receiverTeamId,
            @Nullable UUID receiverPersonId,
            @Nullable UUID consentId,
            @Nullable Purpose purpose,
            Set<Section> sections) {}

    /** A step. */
    record StepRow(
            ReferralState from,
            ReferralState to,
            Instant at,
            UUID byId,
            @Nullable UUID byOrganisationId,
            @Nullable String reason,
            @Nullable String note) {}
}
