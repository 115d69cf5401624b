package org.sokong.referrals;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Audience;
import org.sokong.access.Deputies;
import org.sokong.access.Permission;

/**
 * The people of one receiving organisation, as far as referrals reach them. Asks once for each
 * permission, team and person, however many referrals it is asked about, and is thrown away with
 * the transaction. {@link ReferralAddress} makes it and says what an address means.
 */
final class ReceiverPeople {

    private final UUID receiver;
    private final Audience audience;
    private final Deputies deputies;
    private final Map<UUID, Set<UUID>> hidden;
    private final Map<Permission, Set<UUID>> holders = new EnumMap<>(Permission.class);
    private final Map<UUID, Set<UUID>> members = new HashMap<>();
    private final Map<UUID, Set<UUID>> standingIn = new HashMap<>();

    /**
     * @param hidden from whom the cases are hidden that will be asked about
     */
    ReceiverPeople(
            UUID receiver, Audience audience, Deputies deputies, Map<UUID, Set<UUID>> hidden) {
        this.receiver = receiver;
        this.audience = audience;
        this.deputies = deputies;
        this.hidden = hidden;
    }

    /**
     * Whom to tell of something that waits for an answer; never nobody where there is anybody from
     * whom the case is not hidden.
     */
    Set<UUID> reached(UUID caseId, @Nullable UUID teamId, @Nullable UUID personId) {
        Set<UUID> all = able(caseId, Permission.REFERRAL_ANSWER);
        if (teamId == null && personId == null) {
            return all;
        }
        Set<UUID> addressed = addressed(caseId, teamId, personId);
        if (addressed.isEmpty()) {
            Set<UUID> supervisors = able(caseId, Permission.CASE_APPROVE);
            return supervisors.isEmpty() ? all : supervisors;
        }
        return addressed;
    }

    /** Who may open it: everybody at the address and who supervises. */
    Set<UUID> opening(UUID caseId, @Nullable UUID teamId, @Nullable UUID personId) {
        Set<UUID> all = able(caseId, Permission.REFERRAL_ANSWER);
        if (teamId == null && personId == null) {
            return all;
        }
        Set<UUID> people = addressed(caseId, teamId, personId);
        people.addAll(able(caseId, Permission.CASE_APPROVE));
        return people.isEmpty() ? all : people;
    }

    /**
     * Whether nobody who may answer is at the address. Not asked of organisations in which nobody
     * answers at all: to them it goes on paper.
     */
    boolean isEmpty(UUID caseId, @Nullable UUID teamId, @Nullable UUID personId) {
        return (teamId != null || personId != null)
                && addressed(caseId, teamId, personId).isEmpty()
                && !able(caseId, Permission.REFERRAL_ANSWER).isEmpty();
    }

    /** Whether the case is hidden from that person. */
    boolean isHidden(UUID caseId, UUID person) {
        return hidden(caseId).contains(person);
    }

    /** Who is at an address and may answer now: the team, or the person and who stands in. */
    private Set<UUID> addressed(UUID caseId, @Nullable UUID teamId, @Nullable UUID personId) {
        if (teamId != null) {
            Set<UUID> people =
                    new HashSet<>(
                            members.computeIfAbsent(
                                    teamId,
                                    team ->
                                            audience.members(
                                                    receiver, Permission.REFERRAL_ANSWER, team)));
            people.removeAll(hidden(caseId));
            return people;
        }
        Set<UUID> people = able(caseId, Permission.REFERRAL_ANSWER);
        people.retainAll(
                personId == null
                        ? Set.of()
                        : standingIn.computeIfAbsent(
                                personId, person -> deputies.with(Set.of(person))));
        return people;
    }

    /** Who holds the permission there, but those from whom the case is hidden. */
    private Set<UUID> able(UUID caseId, Permission permission) {
        Set<UUID> people =
                new HashSet<>(
                        holders.computeIfAbsent(
                                permission, each -> audience.holders(receiver, each)));
        people.removeAll(hidden(caseId));
        return people;
    }

    private Set<UUID> hidden(UUID caseId) {
        return hidden.getOrDefault(caseId, Set.of());
    }
}
