package org.sokong.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Audience;
import org.sokong.access.CurrentUser;
import org.sokong.access.Deputies;
import org.sokong.access.Permission;
import org.sokong.access.Role;
import org.sokong.access.SignedInUser;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.HiddenCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom within the receiving organisation a referral reaches: everybody who may answer; or where it
 * was addressed to a team or a person, those, whoever stands in for that person, and the
 * supervisors, so that nothing is lost with somebody who is away. Where nobody is left at the
 * address and nobody supervises, everybody again; somebody the case is hidden from counts as gone.
 * Asked here for reading, for lists and for telling, so that whoever is told of something can open
 * it.
 */
@Component
class ReferralAddress {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String STANDS_IN =
            " exists (select 1 from deputy d where d.person_id = r.receiver_person_id"
                    + " and d.deputy_id = %s and d.ended_at is null and d.from_day <= :today"
                    + " and d.until_day >= :today) ";

    /**
     * Condition of a statement over referrals {@code r} of the reader's organisation: they reach
     * the reader, leaving aside whether the case is hidden from the reader. Asks for the parameters
     * of {@link #reader()}.
     */
    static final String REACHES =
            """
             (:supervises or r.receiver_team_id is null and r.receiver_person_id is null
                or r.receiver_team_id in (:teams) or r.receiver_person_id = :me or %s
                or not exists (select 1 from app_user u join user_role o on o.user_id = u.id
                    where u.organisation_id = r.receiver_organisation_id and u.state = 'ACTIVE'
                        and not exists (select 1 from case_hidden h where h.user_id = u.id
                            and h.case_id = r.case_id and h.ended_at is null)
                        and (o.role in (:supervising) or o.role in (:answering)
                            and (u.id = r.receiver_person_id or %s
                                or exists (select 1 from user_team t where t.user_id = u.id
                                    and t.team_id = r.receiver_team_id)))))
            """
                    .formatted(STANDS_IN.formatted(":me"), STANDS_IN.formatted("u.id"));

    private final Deputies deputies;
    private final Audience audience;
    private final HiddenCases hidden;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralAddress(
            Deputies deputies,
            Audience audience,
            HiddenCases hidden,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock) {
        this.deputies = deputies;
        this.audience = audience;
        this.hidden = hidden;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it reaches the signed-in user, who is of the receiving organisation. */
    boolean reachesReader(UUID caseId, @Nullable UUID teamId, @Nullable UUID personId) {
        if (teamId == null && personId == null
                || CaseSharing.REHEARSAL.equals(currentUser.get().job())) {
            return true;
        }
        return jdbc.sql(
                                "select count(*) from (select cast(:case as uuid) as case_id,"
                                        + " cast(:receiver as uuid) as"
                                        + " receiver_organisation_id, cast(:team as uuid) as"
                                        + " receiver_team_id, cast(:person as uuid) as"
                                        + " receiver_person_id) r where"
                                        + REACHES)
                        .params(reader())
                        .param("case", caseId)
                        .param("receiver", currentUser.get().organisationId())
                        .param("team", teamId)
                        .param("person", personId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What {@link #REACHES} asks for: the signed-in user as the reader. */
    Map<String, Object> reader() {
        SignedInUser user = currentUser.get();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("supervises", user.may(Permission.CASE_APPROVE));
        parameters.put("teams", user.teamIds().isEmpty() ? Set.of(NOBODY) : user.teamIds());
        parameters.put("me", user.id());
        parameters.put("today", LocalDate.ofInstant(clock.instant(), ZoneId.of(user.timeZone())));
        parameters.put("supervising", roles(Permission.CASE_APPROVE));
        parameters.put("answering", roles(Permission.REFERRAL_ANSWER));
        return parameters;
    }

    private static List<String> roles(Permission permission) {
        return Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .map(Role::name)
                .toList();
    }

    /**
     * Whether it is kept from the signed-in user: a colleague at the receiver whom it does not
     * reach. What people of other organisations may see, who ask about it, is not decided here.
     */
    boolean isKeptFromReader(
            UUID caseId, UUID receiver, @Nullable UUID teamId, @Nullable UUID personId) {
        return receiver.equals(currentUser.get().organisationId())
                && !reachesReader(caseId, teamId, personId);
    }

    /**
     * The people of a receiver, asked about many referrals at once.
     *
     * @param caseIds the cases of those referrals
     */
    ReceiverPeople at(UUID receiver, Collection<UUID> caseIds) {
        return new ReceiverPeople(receiver, audience, deputies, hidden.people(caseIds));
    }

    private ReceiverPeople at(UUID receiver, UUID caseId) {
        return at(receiver, Set.of(caseId));
    }

    /** As {@link ReceiverPeople#reached}. */
    Set<UUID> reached(UUID caseId, UUID receiver, @Nullable UUID teamId, @Nullable UUID personId) {
        return at(receiver, caseId).reached(caseId, teamId, personId);
    }

    /** As {@link ReceiverPeople#opening}, which says {@link #REACHES} of everybody there. */
    Set<UUID> opening(UUID caseId, UUID receiver, @Nullable UUID teamId, @Nullable UUID personId) {
        return at(receiver, caseId).opening(caseId, teamId, personId);
    }

    /** As {@link ReceiverPeople#isEmpty}. */
    boolean isEmpty(UUID caseId, UUID receiver, @Nullable UUID teamId, @Nullable UUID personId) {
        return at(receiver, caseId).isEmpty(caseId, teamId, personId);
    }

    /**
     * Whether the case is hidden from everybody there who may answer, so that nobody would ever see
     * it. Not so of organisations in which nobody answers at all: to them it goes on paper.
     */
    boolean isHiddenFromAll(UUID caseId, UUID receiver) {
        Set<UUID> kept = hidden.people(caseId);
        if (kept.isEmpty()) {
            return false;
        }
        Set<UUID> all = audience.holders(receiver, Permission.REFERRAL_ANSWER);
        return !all.isEmpty() && kept.containsAll(all);
    }
}
