package org.sokong.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Audience;
import org.sokong.access.AuthorityLost;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.cases.CaseHiddenFrom;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the supervisors of the receiver, in the same transaction, that the person a referral was
 * addressed to, or who took it, can go on with it no more. Not why: an account that is disabled, a
 * role that is taken and a case that is hidden are told in the same words. With the last who could
 * answer at all, the same of everything that waits there. Where nobody supervises, its
 * administrators.
 */
@Component
class ReferralsOfPerson {

    private final Referrals referrals;
    private final ReferralPeople people;
    private final ReferralNotices notices;
    private final Audience audience;
    private final UserDirectory users;

    ReferralsOfPerson(
            Referrals referrals,
            ReferralPeople people,
            ReferralNotices notices,
            Audience audience,
            UserDirectory users) {
        this.referrals = referrals;
        this.people = people;
        this.notices = notices;
        this.audience = audience;
        this.users = users;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AuthorityLost person) {
        if (person.lost().contains(Permission.REFERRAL_ANSWER)) {
            List<Referral> waiting =
                    new ArrayList<>(referrals.meantFor(person.personId(), ReferralState.OPEN));
            waiting.addAll(leftBehind(person.personId()));
            waiting.stream().distinct().forEach(referral -> tell(referral, person.personId()));
        }
    }

    /** What waits for an answer at the person's organisation, if nobody there can give one now. */
    private List<Referral> leftBehind(UUID person) {
        UUID organisation = users.organisationsOf(Set.of(person)).get(person);
        return organisation == null
                        || !audience.holders(organisation, Permission.REFERRAL_ANSWER).isEmpty()
                ? List.of()
                : referrals.findByReceiverOrganisationIdAndStateInOrderById(
                        organisation, ReferralState.WAITING);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseHiddenFrom hidden) {
        referrals.meantFor(hidden.personId(), ReferralState.OPEN).stream()
                .filter(referral -> referral.caseId().equals(hidden.caseId()))
                .forEach(referral -> tell(referral, hidden.personId()));
    }

    private void tell(Referral referral, UUID person) {
        notices.tell(
                people.supervisorsOfReceiver(referral),
                referral,
                ReferralNotices.notice(referral, NoticeKind.NOBODY_TO_ANSWER, "NOBODY/" + person));
    }
}
