package org.sokong.referrals;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Audience;
import org.sokong.access.AuthorityLost;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.access.TeamsLeft;
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
 * role or a team that is taken and a case that is hidden are told in the same words. With the last
 * who could answer at the team it was addressed to, or at all, the same of everything that waits
 * there. Where nobody supervises, its administrators. Whoever was gone before, for another reason,
 * is not told of twice; whoever came back and leaves again is.
 */
@Component
class ReferralsOfPerson {

    private final Referrals referrals;
    private final ReferralPeople people;
    private final ReferralAddress address;
    private final ReferralNotices notices;
    private final Audience audience;
    private final UserDirectory users;
    private final HiddenCases hidden;
    private final Clock clock;

    ReferralsOfPerson(
            Referrals referrals,
            ReferralPeople people,
            ReferralAddress address,
            ReferralNotices notices,
            Audience audience,
            UserDirectory users,
            HiddenCases hidden,
            Clock clock) {
        this.referrals = referrals;
        this.people = people;
        this.address = address;
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
            tell(left, ofWhoLeft(left, referral -> !isHidden(referral, left)));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseHiddenFrom from) {
        UUID left = from.personId();
        if (mayAnswer(left)) {
            tell(left, ofWhoLeft(left, referral -> referral.caseId().equals(from.caseId())));
        }
    }

    /** Who may answer as before, and not for those teams. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TeamsLeft person) {
        UUID left = person.personId();
        if (mayAnswer(left)) {
            Set<UUID> teams = person.teamIds();
            Predicate<Referral> there =
                    referral -> isAddressedTo(referral, teams) && !isHidden(referral, left);
            tell(left, Stream.concat(outOfReach(left, there), leftBehind(left, teams, there)));
        }
    }

    private Stream<Referral> ofWhoLeft(UUID person, Predicate<Referral> among) {
        return Stream.concat(
                referrals.meantFor(person, ReferralState.OPEN).stream().filter(among),
                leftBehind(person, audience.teams(person), among));
    }

    /** What the person took and cannot open any more. */
    private Stream<Referral> outOfReach(UUID person, Predicate<Referral> among) {
        return referrals.meantFor(person, ReferralState.OPEN).stream()
                .filter(among)
                .filter(referral -> people.opening(referral, Set.of(person)).isEmpty());
    }

    /**
     * What waits for an answer at the person's organisation, if nobody there can give one now, or
     * nobody of those teams, to which it was addressed.
     */
    private Stream<Referral> leftBehind(UUID person, Set<UUID> teams, Predicate<Referral> among) {
        UUID receiver = organisationOf(person);
        return receiver == null
                ? Stream.empty()
                : referrals
                        .findByReceiverOrganisationIdAndStateInOrderById(
                                receiver, ReferralState.WAITING)
                        .stream()
                        .filter(among)
                        .filter(referral -> isDeserted(referral, receiver, teams));
    }

    private boolean isDeserted(Referral referral, UUID receiver, Set<UUID> teams) {
        UUID caseId = referral.caseId();
        UUID team = referral.receiverTeamId();
        UUID person = referral.receiverPersonId();
        return address.reached(caseId, receiver, team, person).isEmpty()
                || isAddressedTo(referral, teams)
                        && address.isEmpty(caseId, receiver, team, person);
    }

    private static boolean isAddressedTo(Referral referral, Set<UUID> teams) {
        UUID team = referral.receiverTeamId();
        return team != null && teams.contains(team);
    }

    private boolean mayAnswer(UUID person) {
        UUID organisation = organisationOf(person);
        return organisation != null
                && audience.holders(organisation, Permission.REFERRAL_ANSWER).contains(person);
    }

    private @Nullable UUID organisationOf(UUID person) {
        return users.organisationsOf(Set.of(person)).get(person);
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
