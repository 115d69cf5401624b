package org.sokong.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseEnvelope;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.DeclineCitations;
import org.sokong.cases.GrantSource;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinks;
import org.sokong.consent.ConsentCheck;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.referrals.ReferralStep.Actor;
import org.sokong.referrals.SendGap.Kind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes, sends, answers and withdraws referrals. Each command is one transaction that holds the
 * referral's row: the step, the grant, the case's timeline and due date, and the audit event are
 * there together or not at all, and of two people answering at once one wins and the other is told.
 */
@Service
@Transactional
@RetriedOnConflict
public class ReferralService {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralMoves moves;
    private final CaseAccess access;
    private final CaseSharing sharing;
    private final ConsentCheck consent;
    private final ReferralSafeguards safeguards;
    private final PolicyLinks links;
    private final DeclineCitations declineCitations;
    private final OrganisationDirectory organisations;
    private final SendGaps gaps;
    private final ReferralSending sending;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    ReferralService(
            Referrals referrals,
            ReferralSides sides,
            ReferralMoves moves,
            CaseAccess access,
            CaseSharing sharing,
            ConsentCheck consent,
            ReferralSafeguards safeguards,
            PolicyLinks links,
            DeclineCitations declineCitations,
            OrganisationDirectory organisations,
            SendGaps gaps,
            ReferralSending sending,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.referrals = referrals;
        this.sides = sides;
        this.moves = moves;
        this.access = access;
        this.sharing = sharing;
        this.consent = consent;
        this.safeguards = safeguards;
        this.links = links;
        this.declineCitations = declineCitations;
        this.organisations = organisations;
        this.gaps = gaps;
        this.sending = sending;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts a referral from a case.
     *
     * @return id of the draft
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public UUID draft(UUID caseId, ReferralDraft draft) {
        access.requireWork(caseId, "referrals.draft");
        SignedInUser user = currentUser.get();
        if (user.organisationId() == null) {
            throw access.refuse(caseId, "referrals.draft");
        }
        if (!sharing.envelope(caseId).status().isActive()) {
            throw new DomainException("referrals.gap." + Kind.CASE_NOT_OPEN.name());
        }
        Referral referral = new Referral(caseId, user.organisationId(), user.id(), clock.instant());
        checkConsentsCase(caseId, draft);
        safeguards.requireAllowed(caseId, draft.receiverId());
        referral.write(draft, clock.instant());
        referrals.save(referral);
        audit.record(AuditAction.REFERRAL_CHANGED, subject(referral));
        return referral.id();
    }

    /**
     * Saves a draft at any point, whatever is still missing.
     *
     * @param version version the writer started from
     * @return version of what is saved now
     * @throws DomainException when somebody else changed or sent it meanwhile
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public long saveDraft(UUID referralId, long version, ReferralDraft draft) {
        sides.requireSender(referralId, "referrals.draft");
        Referral referral = referrals.lock(referralId).orElseThrow();
        requireVersion(referral, version);
        checkConsentsCase(referral.caseId(), draft);
        safeguards.requireAllowed(referral.caseId(), draft.receiverId());
        referral.write(draft, clock.instant());
        audit.record(AuditAction.REFERRAL_CHANGED, subject(referral));
        referrals.flush();
        return referral.version();
    }

    /**
     * Sends a draft. Sending what is already sent changes nothing, so that a second press or a
     * repeated request does no harm.
     *
     * @param version version of the draft that the sender saw
     * @throws ReferralNotReady naming everything that is missing
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public void send(UUID referralId, long version) {
        Referrals.Parties parties = sides.requireSender(referralId, "referrals.send");
        Referral referral = referrals.lock(referralId).orElseThrow();
        if (ReferralState.OPEN.contains(referral.state())) {
            return;
        }
        if (referral.state() == ReferralState.DRAFT) {
            requireVersion(referral, version);
        }
        CaseEnvelope envelope = sharing.hold(parties.caseId());
        List<SendGap> missing = gaps.of(referral, envelope);
        if (!missing.isEmpty()) {
            throw new ReferralNotReady(missing);
        }
        sending.send(referral, envelope, actor());
    }

    /** Everything that keeps a draft from being sent; empty when nothing does. */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    @Transactional(readOnly = true)
    public List<SendGap> missing(UUID referralId) {
        Referrals.Parties parties = sides.requireSender(referralId, "referrals.draft");
        return gaps.of(
                referrals.findById(referralId).orElseThrow(), sharing.envelope(parties.caseId()));
    }

    /** Tells the sender that it was seen; the clock runs on. */
    @PreAuthorize("hasAuthority('REFERRAL_ANSWER')")
    public void acknowledge(UUID referralId) {
        answer(referralId, "referrals.acknowledge", referral -> referral.acknowledge(actor()));
    }

    /**
     * Takes the referral: the receiving organisation may read the sections that consent covers,
     * from now until the consent or the referral ends.
     *
     * @throws DomainException when the consent no longer covers it
     */
    @PreAuthorize("hasAuthority('REFERRAL_ANSWER')")
    public void accept(UUID referralId) {
        answer(referralId, "referrals.accept", this::acceptAndShare);
    }

    /** Says no, with a reason. */
    @PreAuthorize("hasAuthority('REFERRAL_ANSWER')")
    public void decline(UUID referralId, DeclineReason reason, @Nullable String note) {
        answer(
                referralId,
                "referrals.decline",
                referral -> referral.decline(actor(), reason, note));
    }

    /** Says no, with a reason and the passage that it rests on. */
    @PreAuthorize("hasAuthority('REFERRAL_ANSWER') and hasAuthority('POLICY_READ')")
    public void decline(
            UUID referralId, DeclineReason reason, @Nullable String note, DeclineBasis basis) {
        decline(referralId, reason, note);
        declineCitations.cite(referralId, basis.passageId(), basis.why());
    }

    /** The same with the organisation that may help, and the passage that the no rests on. */
    @PreAuthorize("hasAuthority('REFERRAL_ANSWER') and hasAuthority('POLICY_READ')")
    public void passOn(
            UUID referralId,
            DeclineReason reason,
            @Nullable String note,
            UUID proposedReceiver,
            DeclineBasis basis) {
        passOn(referralId, reason, note, proposedReceiver);
        declineCitations.cite(referralId, basis.passageId(), basis.why());
    }

    /**
     * Says no, with a reason, and proposes an organisation that may help in its place. Whether it
     * is asked decides the sender; nothing is told to it now.
     */
    @PreAuthorize("hasAuthority('REFERRAL_ANSWER')")
    public void passOn(
            UUID referralId, DeclineReason reason, @Nullable String note, UUID proposedReceiver) {
        answer(
                referralId,
                "referrals.decline",
                referral -> {
                    if (proposedReceiver.equals(referral.receiverOrganisationId())
                            || proposedReceiver.equals(referral.senderOrganisationId())
                            || organisations.receivers().stream()
                                    .noneMatch(each -> each.id().equals(proposedReceiver))) {
                        throw new DomainException("referrals.error.proposed");
                    }
                    referral.passOn(actor(), reason, note, proposedReceiver);
                });
    }

    /** The service has begun. */
    @PreAuthorize("hasAuthority('REFERRAL_ANSWER')")
    public void start(UUID referralId) {
        answer(referralId, "referrals.start", referral -> referral.start(actor()));
    }

    /** The service was given; the receiver's access ends. */
    @PreAuthorize("hasAuthority('REFERRAL_ANSWER')")
    public void complete(UUID referralId, Outcome outcome, @Nullable String note) {
        answer(
                referralId,
                "referrals.complete",
                referral -> referral.complete(actor(), outcome, note));
    }

    /** The service did not come to its end; the receiver's access ends. */
    @PreAuthorize("hasAuthority('REFERRAL_ANSWER')")
    public void notComplete(UUID referralId, NotCompletedReason reason, @Nullable String note) {
        answer(
                referralId,
                "referrals.not_complete",
                referral -> referral.notComplete(actor(), reason, note));
    }

    /** Takes it back at any point before the end; the receiver's access ends. */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public void withdraw(UUID referralId, WithdrawalReason reason, @Nullable String note) {
        sides.requireSender(referralId, "referrals.withdraw");
        if (!reason.choosable()) {
            throw new DomainException("referrals.error.reason");
        }
        move(referralId, referral -> referral.withdraw(actor(), reason, note));
    }

    /**
     * Gives up a draft, whatever is in it: also what could not be saved any more, such as one to a
     * receiver that was put on the do-not-share list meanwhile.
     *
     * @param version version of the draft that the writer saw
     * @throws DomainException once it was sent, and where somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public void discard(UUID referralId, long version) {
        sides.requireSender(referralId, "referrals.discard");
        Referral referral = referrals.lock(referralId).orElseThrow();
        if (referral.state() != ReferralState.DRAFT) {
            throw new DomainException("referrals.error.already_sent");
        }
        requireVersion(referral, version);
        referral.withdraw(actor(), WithdrawalReason.NO_LONGER_NEEDED, null);
        moves.moved(referral, ReferralState.DRAFT);
    }

    /**
     * Asks none of the organisations any more that were to be asked next. What was sent stays as it
     * is.
     *
     * @throws DomainException where it was not sent or nobody else is to be asked
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public void stopOrder(UUID referralId) {
        sides.requireSender(referralId, "referrals.order");
        Referral referral = referrals.lock(referralId).orElseThrow();
        referral.stopOrder(clock.instant());
        moves.orderStopped(referral);
    }

    /** Links a passage of the policy library to a referral of one's own, with a sentence on why. */
    @PreAuthorize("hasAuthority('REFERRAL_SEND') and hasAuthority('POLICY_LINK')")
    public void linkPassage(UUID referralId, UUID passageId, String why) {
        Referrals.Parties parties = sides.requireSender(referralId, "referrals.link");
        links.link(new LinkPassage(passageId, parties.caseId(), referralId, why));
    }

    private void acceptAndShare(Referral referral) {
        safeguards.requireStillAllowed(referral);
        referral.accept(actor());
        UUID receiver = referral.receiverOrganisationId();
        if (!consent.uncovered(
                        referral.consentId(),
                        receiver,
                        referral.purpose(),
                        referral.sections(),
                        clock.instant())
                .isEmpty()) {
            throw new DomainException("referrals.error.consent_ended");
        }
        Instant until = consent.expiresAt(referral.consentId()).orElseThrow();
        sharing.share(
                referral.caseId(),
                receiver,
                referral.sections(),
                GrantSource.REFERRAL,
                referral.id(),
                until);
    }

    /** A step of the receiver's side. */
    private void answer(UUID referralId, String operation, Consumer<Referral> step) {
        sides.requireReceiver(referralId, operation);
        move(referralId, step);
    }

    /** A step, and what goes with it. */
    private void move(UUID referralId, Consumer<Referral> step) {
        Referral referral = referrals.lock(referralId).orElseThrow();
        ReferralState before = referral.state();
        step.accept(referral);
        moves.moved(referral, before);
    }

    /** A consent of another case is not this client's. */
    private void checkConsentsCase(UUID caseId, ReferralDraft draft) {
        if (draft.consentId() != null
                && consent.caseOf(draft.consentId()).filter(caseId::equals).isEmpty()) {
            throw access.refuse(caseId, "referrals.draft");
        }
    }

    private static void requireVersion(Referral referral, long version) {
        if (referral.version() != version) {
            throw new DomainException("referrals.error.changed");
        }
    }

    private Actor actor() {
        SignedInUser user = currentUser.get();
        return new Actor(user.id(), user.organisationId(), clock.instant());
    }

    static Subject subject(Referral referral) {
        return new Subject("REFERRAL", referral.id(), referral.caseId());
    }
}
