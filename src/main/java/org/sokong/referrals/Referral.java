package org.sokong.referrals;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.Purpose;
import org.sokong.kernel.Code;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.organisations.ServiceCategory;

/**
 * A referral: what one organisation asks of another, the clock, and every step of the answer. Moved
 * only by the verbs below, each of which guards the state and leaves a step.
 */
@Entity
@Table(name = "referral")
class Referral {

    static final int LONGEST_REASON = 4_000;
    static final int LONGEST_NOTE = 2_000;
    static final int LONGEST_SECOND_REASON = 500;
    static final int MOST_NEXT = 5;

    @Id private UUID id;
    private String code;
    private UUID caseId;
    private UUID senderOrganisationId;
    private UUID senderId;
    private @Nullable UUID receiverOrganisationId;
    private @Nullable UUID focalPointId;
    private @Nullable UUID receiverTeamId;
    private @Nullable UUID receiverPersonId;
    private @Nullable UUID consentId;

    /** Of the directory; null where only the organisation is asked. */
    private @Nullable UUID serviceId;

    @Enumerated(EnumType.STRING)
    private ReferralState state = ReferralState.DRAFT;

    @Enumerated(EnumType.STRING)
    private @Nullable Urgency urgency;

    @Convert(converter = ServicesConverter.class)
    private Set<ServiceCategory> services = EnumSet.noneOf(ServiceCategory.class);

    @Convert(converter = ConsentSections.class)
    private Set<Section> sections = EnumSet.noneOf(Section.class);

    @Enumerated(EnumType.STRING)
    private @Nullable Purpose purpose;

    private @Nullable String reason;
    private @Nullable String ageBand;
    private String languages = "";
    private Instant createdAt;

    /** When the draft was last written; null for one from before this was kept. */
    private @Nullable Instant savedAt;

    private @Nullable Instant sentAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant nextDueAt;
    private @Nullable Instant pausedAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable UUID answeredBy;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    @Enumerated(EnumType.STRING)
    private @Nullable NotCompletedReason notCompletedReason;

    @Enumerated(EnumType.STRING)
    private @Nullable WithdrawalReason withdrawalReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String outcomeNote;
    private @Nullable String secondReason;

    /** The first referral of the story; null for one that stands alone or is the first itself. */
    private @Nullable UUID chainId;

    /** The one before it in the story. */
    private @Nullable UUID followsId;

    private @Nullable UUID proposedReceiverId;

    @Enumerated(EnumType.STRING)
    private @Nullable ProposalAnswer proposalAnswer;

    @Convert(converter = ReceiverIds.class)
    private List<UUID> nextReceivers = List.of();

    private @Nullable Instant nextTakenAt;

    /** The draft that was split, where this is a part of it; null for the draft itself. */
    private @Nullable UUID splitFrom;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @OneToMany(mappedBy = "referral", cascade = CascadeType.PERSIST)
    private List<ReferralStep> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    /** A new draft with a code of its own, which points to nothing. */
    Referral(UUID caseId, UUID senderOrganisationId, UUID senderId, Instant createdAt) {
        this.id = Ids.at(createdAt.toEpochMilli());
        this.code = Code.random('R').value();
        this.caseId = caseId;
        this.senderOrganisationId = senderOrganisationId;
        this.senderId = senderId;
        this.createdAt = createdAt;
    }

    /** Writes the draft; a sent referral is never rewritten. */
    void write(ReferralDraft draft, Instant at) {
        if (state != ReferralState.DRAFT) {
            throw new DomainException("referrals.error.already_sent");
        }
        if (draft.reason().length() > LONGEST_REASON) {
            throw new DomainException("referrals.error.too_long", LONGEST_REASON);
        }
        String second = draft.secondReason();
        if (second != null && second.length() > LONGEST_SECOND_REASON) {
            throw new DomainException("referrals.error.too_long", LONGEST_SECOND_REASON);
        }
        if (draft.next().size() > MOST_NEXT) {
            throw new DomainException("referrals.error.too_many_next", MOST_NEXT);
        }
        ReferralDraft before = written();
        if (!Objects.equals(receiverOrganisationId, draft.receiverId())) {
            serviceId = null;
        }
        receiverOrganisationId = draft.receiverId();
        focalPointId = draft.receiverId() == null ? null : draft.focalPointId();
        nextReceivers = List.copyOf(new LinkedHashSet<>(draft.next()));
        secondReason = second == null || second.isBlank() ? null : second.strip();
        services = enumSet(ServiceCategory.class, draft.services());
        urgency = draft.urgency();
        purpose = draft.purpose();
        reason = draft.reason().isBlank() ? null : draft.reason();
        sections = enumSet(Section.class, draft.sections());
        consentId = draft.consentId();
        // Saving the same again writes nothing: whoever has it open keeps their version.
        if (savedAt == null || !before.equals(written())) {
            savedAt = at;
        }
    }

    /** What was written, to write it again in another one. */
    ReferralDraft written() {
        return new ReferralDraft(
                receiverOrganisationId,
                focalPointId,
                services,
                urgency,
                purpose,
                reason == null ? "" : reason,
                sections,
                consentId,
                nextReceivers,
                secondReason);
    }

    /** The one before it in its story, null for the first. */
    @Nullable UUID followsId() {
        return followsId;
    }

    /** Continues the story of another referral of the same case. */
    void follow(Referral before) {
        chainId = before.storyId();
        followsId = before.id;
    }

    /** Is sent beside that draft, whose services were given to several organisations. */
    void splitFrom(Referral draft) {
        splitFrom = draft.id;
    }

    /**
     * The same asked of another organisation, as the next one of this story; not stored yet.
     *
     * @param others organisations that are asked after that one
     */
    Referral following(UUID receiver, List<UUID> others, Instant at) {
        Referral next = new Referral(caseId, senderOrganisationId, senderId, at);
        next.write(written().to(receiver, services).asking(others).because(secondReason), at);
        next.follow(this);
        return next;
    }

    /** Fixes whom in the receiving organisation it reaches; null for everybody who may answer. */
    void address(@Nullable UUID teamId, @Nullable UUID personId) {
        receiverTeamId = teamId;
        receiverPersonId = personId;
    }

    /** Sends it as the one before it was sent, with what that had told at first. */
    void sendLike(Referral before, ReferralStep.Actor by) {
        send(by, before.ageBand, before.languages);
        this.senderId = before.senderId;
    }

    /** Leaves out every part but these. */
    void discloseOnly(Set<Section> some) {
        Set<Section> rest = enumSet(Section.class, sections);
        rest.retainAll(some);
        sections = rest;
    }

    /** Sends it, with what the receiver sees at first as it is now. */
    void send(ReferralStep.Actor by, @Nullable String ageBand, String languages) {
        move(ReferralState.SENT, by, null, null);
        this.senderId = by.userId();
        this.ageBand = ageBand;
        this.languages = languages;
        this.sentAt = by.at();
    }

    void acknowledge(ReferralStep.Actor by) {
        move(ReferralState.ACKNOWLEDGED, by, null, null);
        acknowledgedAt = by.at();
    }

    void accept(ReferralStep.Actor by) {
        move(ReferralState.ACCEPTED, by, null, null);
        decidedAt = by.at();
        answeredBy = by.userId();
    }

    void decline(ReferralStep.Actor by, DeclineReason reason, @Nullable String note) {
        move(ReferralState.DECLINED, by, reason, note);
        declineReason = reason;
        decidedAt = by.at();
        finishedAt = by.at();
        answeredBy = by.userId();
    }

    /** Declines, and says who may help in its place. */
    void passOn(ReferralStep.Actor by, DeclineReason reason, @Nullable String note, UUID proposed) {
        decline(by, reason, note);
        proposedReceiverId = proposed;
    }

    /** Answers what the receiver proposed; twice is refused. */
    void answerProposal(ProposalAnswer answer) {
        if (state != ReferralState.DECLINED || proposedReceiverId == null) {
            throw new DomainException("referrals.error.no_proposal");
        }
        if (proposalAnswer != null) {
            throw new DomainException("referrals.error.proposal_answered");
        }
        proposalAnswer = answer;
    }

    /**
     * Does not pass it on, whatever was prepared; nothing where that is decided or none was made.
     */
    void dropProposal() {
        if (awaitsProposal()) {
            proposalAnswer = ProposalAnswer.REFUSED;
        }
    }

    /** The draft of passing it on was sent: where it was meant to go, or elsewhere. */
    void preparedSent(@Nullable UUID receiver, Instant at) {
        if (proposalAnswer == ProposalAnswer.PREPARED) {
            proposalAnswer =
                    Objects.equals(receiver, proposedReceiverId)
                            ? ProposalAnswer.CONFIRMED
                            : ProposalAnswer.REFUSED;
            nextTakenAt = at;
        }
    }

    /** The draft of passing it on was discarded: the proposal waits for an answer again. */
    void preparedDiscarded() {
        if (proposalAnswer == ProposalAnswer.PREPARED) {
            proposalAnswer = null;
        }
    }

    /** The next of the order was asked, or nobody is asked any more. */
    void nextTaken(Instant at) {
        nextTakenAt = at;
    }

    void start(ReferralStep.Actor by) {
        move(ReferralState.IN_SERVICE, by, null, null);
        startedAt = by.at();
    }

    void complete(ReferralStep.Actor by, Outcome outcome, @Nullable String note) {
        move(ReferralState.COMPLETED, by, outcome, note);
        this.outcome = outcome;
        this.outcomeNote = note == null || note.isBlank() ? null : note.strip();
        finishedAt = by.at();
    }

    void notComplete(ReferralStep.Actor by, NotCompletedReason reason, @Nullable String note) {
        move(ReferralState.NOT_COMPLETED, by, reason, note);
        notCompletedReason = reason;
        this.outcomeNote = note == null || note.isBlank() ? null : note.strip();
        finishedAt = by.at();
    }

    void withdraw(ReferralStep.Actor by, WithdrawalReason reason, @Nullable String note) {
        move(ReferralState.WITHDRAWN, by, reason, note);
        withdrawalReason = reason;
        finishedAt = by.at();
    }

    /** Another organisation has the case now, and what goes on goes on as its own. */
    void sendAs(UUID organisationId, UUID ownerId) {
        senderOrganisationId = organisationId;
        senderId = ownerId;
    }

    /** Gives up waiting. */
    void expire(ReferralStep.Actor by) {
        move(ReferralState.EXPIRED, by, null, null);
        finishedAt = by.at();
    }

    /** What its clocks follow from. */
    ReferralClockRule clockRule() {
        return new ReferralClockRule(
                state, sentAt, acknowledgedAt, decidedAt, startedAt, finishedAt);
    }

    /** Yes or no is expected by then. */
    void answerDue(Instant due) {
        dueAt = due;
    }

    /** What lists show: the next moment by which something is expected, null for none. */
    void nextDue(@Nullable Instant due) {
        nextDueAt = due;
    }

    void pause(Instant at) {
        pausedAt = at;
    }

    /**
     * Ends the rest.
     *
     * @param answerDue by when yes or no is expected now, null where that is not known
     */
    void resume(@Nullable Instant answerDue) {
        pausedAt = null;
        if (answerDue != null) {
            dueAt = answerDue;
        }
    }

    private void move(
            ReferralState next,
            ReferralStep.Actor by,
            @Nullable Enum<?> reason,
            @Nullable String note) {
        if (!state.canMoveTo(next)) {
            throw new DomainException("referrals.error.cannot_move." + state.name());
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new DomainException("referrals.error.too_long", LONGEST_NOTE);
        }
        steps.add(new ReferralStep(this, state, next, by, reason, note));
        state = next;
    }

    private static <E extends Enum<E>> Set<E> enumSet(Class<E> type, Set<E> values) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(values);
        return copy;
    }

    ReferralDetail.Sender toSender(
            @Nullable String receiver,
            ReferralTimes times,
            List<ReferralDetail.Step> taken,
            ReferralStory story,
            boolean mayWork) {
        return new ReferralDetail.Sender(
                id,
                version(),
                code,
                state,
                caseId,
                receiverOrganisationId,
                receiver,
                written(),
                services.stream().sorted().toList(),
                urgency,
                purpose,
                reason == null ? "" : reason,
                sections.stream().sorted().toList(),
                consentId,
                savedAt,
                sentAt,
                dueAt,
                times,
                outcome,
                outcomeNote,
                taken,
                story,
                mayWork);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UUID caseId() {
        return caseId;
    }

    UUID senderOrganisationId() {
        return senderOrganisationId;
    }

    UUID senderId() {
        return senderId;
    }

    @Nullable WithdrawalReason withdrawalReason() {
        return withdrawalReason;
    }

    @Nullable UUID answeredBy() {
        return answeredBy;
    }

    @Nullable UUID receiverOrganisationId() {
        return receiverOrganisationId;
    }

    @Nullable UUID consentId() {
        return consentId;
    }

    ReferralState state() {
        return state;
    }

    @Nullable Urgency urgency() {
        return urgency;
    }

    /** Asks a service of the receiver, as long as the receiver stays the same. */
    void choose(UUID service) {
        if (state != ReferralState.DRAFT) {
            throw new DomainException("referrals.error.already_sent");
        }
        serviceId = service;
    }

    /** Asks only the organisation. */
    void chooseNone() {
        serviceId = null;
    }

    @Nullable UUID serviceId() {
        return serviceId;
    }

    @Nullable DeclineReason declineReason() {
        return declineReason;
    }

    Set<ServiceCategory> services() {
        return services;
    }

    Set<Section> sections() {
        return sections;
    }

    @Nullable Purpose purpose() {
        return purpose;
    }

    @Nullable String reason() {
        return reason;
    }

    /** Urgency of a referral that was sent. */
    Urgency requireUrgency() {
        return Objects.requireNonNull(urgency);
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant pausedAt() {
        return pausedAt;
    }

    @Nullable Instant sentAt() {
        return sentAt;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }

    @Nullable Outcome outcome() {
        return outcome;
    }

    @Nullable UUID focalPointId() {
        return focalPointId;
    }

    @Nullable UUID receiverTeamId() {
        return receiverTeamId;
    }

    @Nullable UUID receiverPersonId() {
        return receiverPersonId;
    }

    @Nullable String secondReason() {
        return secondReason;
    }

    /** The first referral of its story, itself where it is that. */
    UUID storyId() {
        return chainId == null ? id : chainId;
    }

    @Nullable UUID splitFrom() {
        return splitFrom;
    }

    @Nullable UUID proposedReceiverId() {
        return proposedReceiverId;
    }

    @Nullable ProposalAnswer proposalAnswer() {
        return proposalAnswer;
    }

    List<UUID> nextReceivers() {
        return nextReceivers;
    }

    /** Whether it was accepted at any time, so that the receiver could read what it discloses. */
    boolean wasDisclosed() {
        return decidedAt != null && declineReason == null;
    }

    /** Whether somebody else is still to be asked where this one does not help. */
    boolean asksNext() {
        return nextTakenAt == null
                && !nextReceivers.isEmpty()
                && !endsOrder()
                && (state == ReferralState.DRAFT
                        || ReferralState.WAITING.contains(state)
                        || isUnhelped());
    }

    /** Whether the order went on, ended or was stopped here. */
    boolean isOrderTaken() {
        return nextTakenAt != null || nextReceivers.isEmpty();
    }

    /** Whether it ended without a yes, other than by being taken back. */
    boolean isUnhelped() {
        return state == ReferralState.DECLINED || state == ReferralState.EXPIRED;
    }

    /**
     * Asks nobody else.
     *
     * @throws DomainException where it was not sent or nobody else is to be asked
     */
    void stopOrder(Instant at) {
        if (state == ReferralState.DRAFT || !asksNext()) {
            throw new DomainException("referrals.error.no_order");
        }
        nextTakenAt = at;
    }

    /** Whether the sender has yet to say what becomes of the receiver's proposal. */
    boolean awaitsProposal() {
        return proposedReceiverId != null
                && (proposalAnswer == null || proposalAnswer == ProposalAnswer.PREPARED);
    }

    /** Whether the answer ends the asking of others too. */
    boolean endsOrder() {
        return declineReason != null && declineReason.endsOrder();
    }

    long version() {
        return version == null ? 0 : version;
    }
}
