package org.sokong.planning;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.cases.CarriedWork;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open actions of a plan for which the owner of the case is responsible go with the case. */
@Component
@Order(1)
class HandedOverActions implements CarriedWork {

    private final ActionRows actions;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandedOverActions(ActionRows actions, JdbcClient jdbc, Clock clock) {
        this.actions = actions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "planning.handover.actions";
    }

    @Override
    public Map<UUID, Integer> open(Collection<UUID> caseIds) {
        Map<UUID, Integer> found = new HashMap<>();
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
                            found.put(row.getObject(1, UUID.class), row.getInt(2));
                        });
        return found;
    }

    @Override
    public void handOver(UUID caseId, UUID from, UUID to) {
        for (Action action : actions.findByCaseIdOrderByCreatedAtAscIdAsc(caseId)) {
            if (!action.state().isEnded()
                    && action.form().party() == ActionParty.CASEWORKER
                    && from.equals(action.form().partyId())) {
                ActionForm form = action.form();
                action.write(
                        form.by(ActionParty.CASEWORKER, to, form.partyWords()), clock.instant());
                actions.save(action);
            }
        }
    }
}
