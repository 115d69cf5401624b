package org.sokong.referrals;

import java.util.UUID;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.PersonDisabled;
import org.sokong.cases.CaseHiddenFrom;
import org.sokong.directory.DirectoryPaths;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the supervisors of the receiver, in the same transaction, that the person a referral was
 * addressed to, or who took it, can go on with it no more. Not why: an account that is disabled and
 * a case that is hidden are told in the same words. Where nobody supervises, its administrators.
 */
@Component
class ReferralsOfPerson {

    private final Referrals referrals;
    private final ReferralPeople people;
    private final Inbox inbox;

    ReferralsOfPerson(Referrals referrals, ReferralPeople people, Inbox inbox) {
        this.referrals = referrals;
        this.people = people;
        this.inbox = inbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonDisabled disabled) {
        referrals
                .meantFor(disabled.personId(), ReferralState.OPEN)
                .forEach(referral -> tell(referral, disabled.personId()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseHiddenFrom hidden) {
        referrals.meantFor(hidden.personId(), ReferralState.OPEN).stream()
                .filter(referral -> referral.caseId().equals(hidden.caseId()))
                .forEach(referral -> tell(referral, hidden.personId()));
    }

    private void tell(Referral referral, UUID person) {
        UUID receiver = referral.receiverOrganisationId();
        if (receiver == null) {
            return;
        }
        NewNotice notice =
                ReferralNotices.notice(referral, NoticeKind.NOBODY_TO_ANSWER, "NOBODY/" + person);
        if (people.isSupervised(receiver)) {
            inbox.tell(people.supervisors(receiver), notice);
        } else {
            // Without the case, and at a place that they may open: the referral they may not.
            inbox.tell(
                    people.administrators(referral),
                    new NewNotice(
                            notice.kind(),
                            notice.code(),
                            null,
                            DirectoryPaths.organisation(receiver),
                            notice.key()));
        }
    }
}
