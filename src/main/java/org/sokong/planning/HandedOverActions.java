package org.sokong.planning;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.sokong.access.UserDirectory;
import org.sokong.cases.CarriedWork;
import org.sokong.cases.GranteeType;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open actions of a plan or a conference for which the owner of the case is responsible go with the
 * case.
 */
@Component
@Order(1)
class HandedOverActions implements CarriedWork {

    private final ActionRows actions;
    private final CarriedTasks tasks;
    private final UserDirectory users;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandedOverActions(
            ActionRows actions,
            CarriedTasks tasks,
            UserDirectory users,
            JdbcClient jdbc,
            Clock clock) {
        this.actions = actions;
        this.tasks = tasks;
        this.users = users;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "planning.handover.actions";
    }

    @Override
    public Map<UUID, Integer> open(Collection<UUID> caseIds) {
        Map<UUID, Integer> found = tasks.openOfOwner(caseIds);
        jdbc.sql(
                        """
                        select a.case_id, count(*) from plan_action a
                        join case_file c on c.id = a.case_id
                        where a.case_id in (:cases) and a.party = 'CASEWORKER'
                            and a.party_id = c.owner_id and a.state in ('PLANNED', 'IN_PROGRESS')
                        group by a.case_id
                        """)
                .param("cases", caseIds)
                .query(
                        row -> {
                            found.merge(row.getObject(1, UUID.class), row.getInt(2), Integer::sum);
                        });
        return found;
    }

    @Override
    public void handOver(UUID caseId, UUID from, UUID to) {
        give(
                caseId,
                form -> form.party() == ActionParty.CASEWORKER && from.equals(form.partyId()),
                to);
        tasks.give(caseId, one -> from.equals(one.partyId()), to);
    }

    /** Also what was with either organisation as such: a person goes on with it. */
    @Override
    public void moveOver(UUID caseId, UUID from, UUID to) {
        Set<UUID> bodies = new HashSet<>(users.organisationsOf(Set.of(to)).values());
        bodies.add(from);
        give(
                caseId,
                form ->
                        form.party() == ActionParty.CASEWORKER && !to.equals(form.partyId())
                                || form.party() == ActionParty.ORGANISATION
                                        && bodies.contains(form.partyId()),
                to);
        tasks.give(
                caseId,
                one ->
                        one.partyType() == GranteeType.USER
                                ? !to.equals(one.partyId())
                                : bodies.contains(one.partyId()),
                to);
    }

    private void give(UUID caseId, Predicate<ActionForm> whose, UUID to) {
        for (Action action : actions.findByCaseIdOrderByCreatedAtAscIdAsc(caseId)) {
            ActionForm form = action.form();
            if (!action.state().isEnded() && whose.test(form)) {
                action.write(
                        form.by(ActionParty.CASEWORKER, to, form.partyWords()), clock.instant());
                actions.save(action);
            }
        }
    }
}
