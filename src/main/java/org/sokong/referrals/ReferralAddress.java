package org.sokong.referrals;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Audience;
import org.sokong.access.CurrentUser;
import org.sokong.access.Deputies;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.cases.CaseSharing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom within the receiving organisation a referral reaches: everybody who may answer; or where it
 * was addressed to a team or a person, those, whoever stands in for that person, and the
 * supervisors, so that nothing is lost with somebody who is away. Where nobody is left at the
 * address and nobody supervises, everybody again. Asked here for reading, for lists and for
 * telling, so that whoever is told of something can open it.
 */
@Component
class ReferralAddress {

    private final Deputies deputies;
    private final Audience audience;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    ReferralAddress(
            Deputies deputies, Audience audience, CurrentUser currentUser, JdbcClient jdbc) {
        this.deputies = deputies;
        this.audience = audience;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /** Whether it reaches the signed-in user, who is of the receiving organisation. */
    boolean reachesReader(@Nullable UUID teamId, @Nullable UUID personId) {
        return teamId == null && personId == null
                || CaseSharing.REHEARSAL.equals(currentUser.get().job())
                || reader().reaches(teamId, personId);
    }

    /** What of the own organisation reaches the signed-in user: for one referral and for lists. */
    Reach reader() {
        SignedInUser user = currentUser.get();
        Set<UUID> teams = new HashSet<>(user.teamIds());
        Set<UUID> people = new HashSet<>(deputies.standsInFor(user.id()));
        people.add(user.id());
        boolean supervises = user.may(Permission.CASE_APPROVE);
        UUID own = user.organisationId();
        if (own != null
                && !supervises
                && audience.holders(own, Permission.CASE_APPROVE).isEmpty()) {
            addLost(own, teams, people);
        }
        return new Reach(supervises, teams, people);
    }

    /** Addresses at which nobody is any more, where nobody supervises: they reach everybody. */
    private void addLost(UUID own, Set<UUID> teams, Set<UUID> people) {
        jdbc
                .sql(
                        """
                        select distinct receiver_team_id, receiver_person_id from referral
                        where receiver_organisation_id = ?
                            and (receiver_team_id is not null or receiver_person_id is not null)
                        """)
                .param(own)
                .query(
                        (row, number) ->
                                new FocalIds(
                                        row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .filter(address -> addressed(own, address.team, address.person).isEmpty())
                .forEach(
                        address -> {
                            if (address.team != null) {
                                teams.add(address.team);
                            } else {
                                people.add(Objects.requireNonNull(address.person));
                            }
                        });
    }

    /**
     * Whether it is kept from the signed-in user: a colleague at the receiver whom it does not
     * reach. What people of other organisations may see, who ask about it, is not decided here.
     */
    boolean isKeptFromReader(UUID receiver, @Nullable UUID teamId, @Nullable UUID personId) {
        return receiver.equals(currentUser.get().organisationId())
                && !reachesReader(teamId, personId);
    }

    /** Whom to tell of something that waits for an answer; never nobody where there is anybody. */
    Set<UUID> reached(UUID receiver, @Nullable UUID teamId, @Nullable UUID personId) {
        Set<UUID> all = audience.holders(receiver, Permission.REFERRAL_ANSWER);
        if (teamId == null && personId == null) {
            return all;
        }
        Set<UUID> addressed = addressed(receiver, teamId, personId);
        if (addressed.isEmpty()) {
            Set<UUID> supervisors = audience.holders(receiver, Permission.CASE_APPROVE);
            return supervisors.isEmpty() ? all : supervisors;
        }
        return addressed;
    }

    /**
     * Whether nobody who may answer is at the address. Not asked of organisations in which nobody
     * answers at all: to them it goes on paper.
     */
    boolean isEmpty(UUID receiver, @Nullable UUID teamId, @Nullable UUID personId) {
        return (teamId != null || personId != null)
                && addressed(receiver, teamId, personId).isEmpty()
                && !audience.holders(receiver, Permission.REFERRAL_ANSWER).isEmpty();
    }

    /** Who is at an address and may answer now: the team, or the person and who stands in. */
    private Set<UUID> addressed(UUID receiver, @Nullable UUID teamId, @Nullable UUID personId) {
        if (teamId != null) {
            return audience.members(receiver, Permission.REFERRAL_ANSWER, teamId);
        }
        Set<UUID> people =
                new HashSet<>(deputies.with(personId == null ? Set.of() : Set.of(personId)));
        people.retainAll(audience.holders(receiver, Permission.REFERRAL_ANSWER));
        return people;
    }

    /**
     * What reaches a person of the receiving organisation: everything that is addressed to nobody
     * in particular, and this.
     *
     * @param everything a supervisor's
     * @param teams addressed teams
     * @param people addressed people
     */
    record Reach(boolean everything, Set<UUID> teams, Set<UUID> people) {

        /** Condition of a statement over the referrals {@code r} of the reader's organisation. */
        static final String SQL =
                " (:everything or r.receiver_team_id is null and r.receiver_person_id is null or"
                        + " r.receiver_team_id in (:reachedTeams) or r.receiver_person_id in"
                        + " (:reachedPeople)) ";

        private static final UUID NOBODY = new UUID(0, 0);

        boolean reaches(@Nullable UUID teamId, @Nullable UUID personId) {
            return everything
                    || teamId == null && personId == null
                    || teamId != null && teams.contains(teamId)
                    || personId != null && people.contains(personId);
        }

        /** What {@link #SQL} asks for. */
        Map<String, Object> parameters() {
            return Map.of(
                    "everything",
                    everything,
                    "reachedTeams",
                    teams.isEmpty() ? Set.of(NOBODY) : teams,
                    "reachedPeople",
                    people);
        }
    }

    private record FocalIds(@Nullable UUID team, @Nullable UUID person) {}
}
