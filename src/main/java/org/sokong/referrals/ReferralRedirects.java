package org.sokong.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.cases.CaseEnvelope;
import org.sokong.cases.CaseSharing;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what a receiver proposed when it declined. The sender passes the need on, to the
 * organisation that was proposed, with a referral and a grant of its own: nothing ever flows from
 * receiver to receiver, and who proposed learns no more than that it was passed on.
 */
@Service
@PreAuthorize("hasAuthority('REFERRAL_SEND')")
@Transactional
@RetriedOnConflict
public class ReferralRedirects {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralSending sending;
    private final SendGaps gaps;
    private final ReferralSafeguards safeguards;
    private final CaseSharing sharing;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    ReferralRedirects(
            Referrals referrals,
            ReferralSides sides,
            ReferralSending sending,
            SendGaps gaps,
            ReferralSafeguards safeguards,
            CaseSharing sharing,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.referrals = referrals;
        this.sides = sides;
        this.sending = sending;
        this.gaps = gaps;
        this.safeguards = safeguards;
        this.sharing = sharing;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Passes it on to the organisation that was proposed. Confirming what is confirmed changes
     * nothing.
     *
     * @return the referral that follows
     * @throws ReferralNotReady where the consent does not cover it or anything else is missing
     */
    public UUID confirm(UUID referralId) {
        Referral before = forAnswer(referralId);
        if (before.proposalAnswer() == ProposalAnswer.CONFIRMED) {
            return referrals.findByFollowsIdOrderByCreatedAt(referralId).stream()
                    .filter(next -> next.sentAt() != null)
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
        before.answerProposal(ProposalAnswer.CONFIRMED);
        Referral next = follow(before);
        CaseEnvelope envelope = sharing.hold(before.caseId());
        List<SendGap> missing = gaps.of(next, envelope);
        if (!missing.isEmpty()) {
            throw new ReferralNotReady(missing);
        }
        before.nextTaken(clock.instant());
        sending.send(next, envelope, actor());
        record(before, "CONFIRMED");
        return next.id();
    }

    /**
     * Writes the draft of passing it on, to be completed: such as a consent that is still to be
     * asked for. It is passed on once that is sent; until then nobody is told and no order goes on,
     * and where the draft is discarded the proposal waits for an answer again.
     *
     * @return id of the draft
     */
    public UUID prepare(UUID referralId) {
        Referral before = forAnswer(referralId);
        before.answerProposal(ProposalAnswer.PREPARED);
        Referral next = follow(before);
        record(before, "PREPARED");
        return next.id();
    }

    /** Does not pass it on. */
    public void refuse(UUID referralId) {
        Referral before = forAnswer(referralId);
        before.answerProposal(ProposalAnswer.REFUSED);
        record(before, "REFUSED");
    }

    private Referral forAnswer(UUID referralId) {
        sides.requireSender(referralId, "referrals.redirect");
        return referrals.lock(referralId).orElseThrow();
    }

    private Referral follow(Referral before) {
        SignedInUser user = currentUser.get();
        Referral next =
                new Referral(
                        before.caseId(), before.senderOrganisationId(), user.id(), clock.instant());
        UUID proposed = Objects.requireNonNull(before.proposedReceiverId());
        safeguards.requireAllowed(before.caseId(), proposed);
        next.write(
                before.written().to(proposed, before.services()).asking(left(before, proposed)),
                clock.instant());
        next.follow(before);
        return referrals.saveAndFlush(next);
    }

    /** Whoever is still to be asked is asked after the one that was proposed. */
    private static List<UUID> left(Referral before, UUID proposed) {
        return before.asksNext()
                ? before.nextReceivers().stream().filter(next -> !next.equals(proposed)).toList()
                : List.of();
    }

    private void record(Referral referral, String what) {
        audit.record(
                AuditAction.REFERRAL_CHANGED,
                ReferralService.subject(referral),
                Map.of("redirect", what));
    }

    private Actor actor() {
        SignedInUser user = currentUser.get();
        return new Actor(user.id(), user.organisationId(), clock.instant());
    }
}
