package org.sokong.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Audience;
import org.sokong.access.AuthorityLost;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.access.TeamsLeft;
import org.sokong.access.UserDirectory;
import org.sokong.cases.CaseHiddenFrom;
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
    private final Clock clock;

    ReferralsOfPerson(
            Referrals referrals,
            ReferralPeople people,
            ReferralAddress address,
            ReferralNotices notices,
            Audience audience,
            UserDirectory users,
            Clock clock) {
        this.referrals = referrals;
        this.people = people;
        this.address = address;
        this.notices = notices;
        this.audience = audience;
        this.users = users;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AuthorityLost person) {
        UUID left = person.personId();
        if (person.lost().contains(Permission.REFERRAL_ANSWER) && organisationOf(left) != null) {
            Waiting waiting = waiting(left, any -> true);
            tell(
                    left,
                    Stream.concat(waiting.own().stream(), waiting.deserted(audience.teams(left)))
                            .filter(referral -> waiting.wasShown(referral, left)));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseHiddenFrom from) {
        UUID left = from.personId();
        if (mayAnswer(left)) {
            Waiting waiting = waiting(left, one -> one.caseId().equals(from.caseId()));
            tell(
                    left,
                    Stream.concat(waiting.own().stream(), waiting.deserted(audience.teams(left))));
        }
    }

    /** Who may answer as before, and not for those teams. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TeamsLeft person) {
        UUID left = person.personId();
        if (mayAnswer(left)) {
            Set<UUID> teams = person.teamIds();
            Waiting waiting = waiting(left, one -> isAddressedTo(one, teams));
            tell(
                    left,
                    Stream.concat(
                                    waiting.own().stream()
                                            .filter(one -> isOutOfReach(one, left, waiting.there)),
                                    waiting.deserted(teams))
                            .filter(referral -> waiting.wasShown(referral, left)));
        }
    }

    /** Whether who took it cannot open it any more, on neither side. */
    private boolean isOutOfReach(Referral referral, UUID person, ReceiverPeople there) {
        return !there.opening(
                                referral.caseId(),
                                referral.receiverTeamId(),
                                referral.receiverPersonId())
                        .contains(person)
                && people.opening(referral, Set.of(person)).isEmpty();
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

    /** What waits where the person belongs, read at once, however much it is. */
    private Waiting waiting(UUID person, Predicate<Referral> among) {
        UUID receiver = Objects.requireNonNull(organisationOf(person));
        List<Referral> own =
                referrals.meantFor(person, ReferralState.OPEN).stream().filter(among).toList();
        List<Referral> unanswered =
                referrals
                        .findByReceiverOrganisationIdAndStateInOrderById(
                                receiver, ReferralState.WAITING)
                        .stream()
                        .filter(among)
                        .toList();
        Set<UUID> cases =
                Stream.concat(own.stream(), unanswered.stream())
                        .map(Referral::caseId)
                        .collect(Collectors.toSet());
        return new Waiting(own, unanswered, address.at(receiver, cases));
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

    /**
     * What is open at the organisation of somebody who left.
     *
     * @param own addressed to or taken by that person
     * @param unanswered by anybody there
     * @param there who is left
     */
    private record Waiting(List<Referral> own, List<Referral> unanswered, ReceiverPeople there) {

        /** Whether it was not hidden from the person, who then was gone before. */
        boolean wasShown(Referral referral, UUID person) {
            return !there.isHidden(referral.caseId(), person);
        }

        /**
         * What nobody there can answer now, or nobody of those teams, to which it was addressed.
         */
        Stream<Referral> deserted(Set<UUID> teams) {
            return unanswered.stream().filter(referral -> isDeserted(referral, teams));
        }

        private boolean isDeserted(Referral referral, Set<UUID> teams) {
            UUID caseId = referral.caseId();
            UUID team = referral.receiverTeamId();
            UUID person = referral.receiverPersonId();
            return there.reached(caseId, team, person).isEmpty()
                    || isAddressedTo(referral, teams) && there.isEmpty(caseId, team, person);
        }
    }
}
