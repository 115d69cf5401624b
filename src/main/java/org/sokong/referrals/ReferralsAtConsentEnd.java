package org.sokong.referrals;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.GrantSource;
import org.sokong.consent.ConsentEnded;
import org.sokong.consent.ReturnCause;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends every referral that rests on a consent, in the transaction that ends the consent. Drafts
 * stay: they are the sender's own paper, and sending them is refused.
 */
@Component
class ReferralsAtConsentEnd {

    private final Referrals referrals;
    private final ReferralMoves moves;
    private final CaseSharing sharing;
    private final SharingStops stops;
    private final CurrentUser currentUser;
    private final Clock clock;

    ReferralsAtConsentEnd(
            Referrals referrals,
            ReferralMoves moves,
            CaseSharing sharing,
            SharingStops stops,
            CurrentUser currentUser,
            Clock clock) {
        this.referrals = referrals;
        this.moves = moves;
        this.sharing = sharing;
        this.stops = stops;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentEnded ended) {
        SignedInUser user = currentUser.get();
        Actor actor = new Actor(user.id(), user.organisationId(), clock.instant());
        WithdrawalReason reason =
                switch (ended.cause()) {
                    case WITHDRAWN -> WithdrawalReason.CONSENT_WITHDRAWN;
                    case EXPIRED -> WithdrawalReason.CONSENT_EXPIRED;
                    case REFUSED, UNCONFIRMED -> WithdrawalReason.EXCEPTION_ENDED;
                };
        Set<UUID> disclosing = new HashSet<>();
        for (Referral referral : referrals.lockRestingOn(ended.consentId())) {
            ReferralState before = referral.state();
            if (ReferralState.OPEN.contains(before)) {
                if (ReferralState.DISCLOSING.contains(before)) {
                    disclosing.add(referral.id());
                }
                referral.withdraw(actor, reason, null);
                moves.moved(referral, before);
            }
        }
        stop(ended, disclosing);
    }

    /**
     * No grant outlives what it rests on, whatever the referral's state says, and each receiver is
     * asked to return or delete. With a last day that passed, those whose service had ended before
     * are not: they kept to what was agreed.
     */
    private void stop(ConsentEnded ended, Set<UUID> disclosing) {
        for (Referral referral : referrals.disclosedUnder(ended.consentId())) {
            sharing.endShared(GrantSource.REFERRAL, referral.id());
            boolean asked =
                    disclosing.contains(referral.id())
                            || ended.cause() != ConsentEnded.Cause.EXPIRED;
            if (asked) {
                stops.ask(referral, ReturnCause.of(ended.cause()));
            }
        }
    }
}
