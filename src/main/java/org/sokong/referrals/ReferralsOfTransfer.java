package org.sokong.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.kernel.Code;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a transfer of a case has to do with its referrals, for the module of transfers alone. */
@Component
public class ReferralsOfTransfer {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralMoves moves;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralsOfTransfer(
            Referrals referrals,
            ReferralSides sides,
            ReferralMoves moves,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock) {
        this.referrals = referrals;
        this.sides = sides;
        this.moves = moves;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A referral that the signed-in user's organisation holds.
     *
     * @param caseId its case, which its receiver does not learn
     */
    public record Held(UUID referralId, UUID caseId) {}

    /**
     * The referral of that code, where the signed-in user answers for its receiver and its content
     * can be read; empty in every other case, whether there is such a referral or not.
     *
     * @param typed the code as somebody wrote it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Held> held(String typed) {
        return Code.parse(typed)
                .flatMap(
                        code ->
                                jdbc.sql("select id from referral where code = ?")
                                        .param(code.value())
                                        .query(UUID.class)
                                        .optional())
                .flatMap(referrals::parties)
                .filter(sides::isReceiver)
                .filter(parties -> ReferralState.DISCLOSING.contains(parties.state()))
                .map(parties -> new Held(parties.id(), parties.caseId()));
    }

    /** Whether that organisation can still read the content of the referral. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isHeld(UUID referralId, UUID receiver) {
        return referrals
                .parties(referralId)
                .filter(parties -> receiver.equals(parties.receiverOrganisationId()))
                .filter(parties -> ReferralState.DISCLOSING.contains(parties.state()))
                .isPresent();
    }

    /** Holds every referral of the case; called before the case itself is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID caseId) {
        jdbc.sql("select id from referral where case_id = ? order by id for update")
                .param(caseId)
                .query(UUID.class)
                .list();
    }

    /**
     * The case went over: what is not over yet is the new organisation's now, and a referral to
     * that organisation ends, since it has the whole case.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void movedOver(UUID caseId, UUID organisationId, UUID ownerId) {
        SignedInUser user = currentUser.get();
        Actor actor = new Actor(user.id(), user.organisationId(), clock.instant());
        List<Referral> all = referrals.findByCaseIdOrderByCreatedAtDesc(caseId);
        for (Referral referral : all) {
            ReferralState before = referral.state();
            if (organisationId.equals(referral.receiverOrganisationId())
                    && ReferralState.OPEN.contains(before)) {
                referral.withdraw(actor, WithdrawalReason.CASE_TAKEN_OVER, null);
                moves.moved(referral, before);
            }
        }
        for (Referral referral : all) {
            if (!referral.state().isFinal()) {
                referral.sendAs(organisationId, ownerId);
            }
            // Whoever has the case now decides anew: nothing goes on in the old name.
            referral.dropProposal();
            if (referral.state().isFinal() && referral.asksNext()) {
                referral.nextTaken(clock.instant());
            }
        }
        referrals.flush();
    }
}
