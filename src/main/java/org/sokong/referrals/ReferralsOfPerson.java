package org.sokong.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sokong.access.Audience;
import org.sokong.access.AuthorityLost;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.cases.CaseHiddenFrom;
import org.sokong.cases.HiddenCases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the supervisors of the receiver, in the same transaction, that the person a referral was
 * addressed to, or who took it, can go on with it no more. Not why: an account that is disabled, a
 * role that is taken and a case that is hidden are told in the same words. With the last who could
 * answer at all, the same of everything that waits there. Where nobody supervises, its
 * administrators. Whoever was gone before, for another reason, is not told of twice; whoever came
 * back and leaves again is.
 */
@Component
class ReferralsOfPerson {

    private final Referrals referrals;
    private final ReferralPeople people;
    private final ReferralNotices notices;
    private final Audience audience;
    private final UserDirectory users;
    private final HiddenCases hidden;
    private final Clock clock;

    ReferralsOfPerson(
            Referrals referrals,
            ReferralPeople people,
            ReferralNotices notices,
            Audience audience,
            UserDirectory users,
            HiddenCases hidden,
            Clock clock) {
        this.referrals = referrals;
        this.people = people;
        this.notices = notices;
        this.audience = audience;
        this.users = users;
        this.hidden = hidden;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AuthorityLost person) {
        if (person.lost().contains(Permission.REFERRAL_ANSWER)) {
            UUID left = person.personId();
            tell(
                    left,
                    Stream.concat(
                                    referrals.meantFor(left, ReferralState.OPEN).stream(),
                                    leftBehind(left).stream())
                            .filter(referral -> !isHidden(referral, left)));
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
    public void on(CaseHiddenFrom from) {
        if (mayAnswer(from.personId())) {
            tell(
                    from.personId(),
                    referrals.meantFor(from.personId(), ReferralState.OPEN).stream()
                            .filter(referral -> referral.caseId().equals(from.caseId())));
        }
    }

    private boolean mayAnswer(UUID person) {
        UUID organisation = users.organisationsOf(Set.of(person)).get(person);
        return organisation != null
                && audience.holders(organisation, Permission.REFERRAL_ANSWER).contains(person);
    }

    private boolean isHidden(Referral referral, UUID person) {
        return hidden.people(referral.caseId()).contains(person);
    }

    private void tell(UUID person, Stream<Referral> left) {
        String occasion = "NOBODY/" + person + "/" + clock.instant().toEpochMilli();
        left.distinct()
                .forEach(
                        referral ->
                                notices.tell(
                                        people.supervisorsOfReceiver(referral),
                                        referral,
                                        ReferralNotices.notice(
                                                referral, NoticeKind.NOBODY_TO_ANSWER, occasion)));
    }
}
