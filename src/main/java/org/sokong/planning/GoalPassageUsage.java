package org.sokong.planning;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.OwnCases;
import org.sokong.cases.Section;
import org.sokong.policy.PassageUsage;
import org.springframework.stereotype.Component;

/** The reader's own cases of which a goal that was not given up rests on a passage. */
@Component
class GoalPassageUsage implements PassageUsage {

    private final OwnCases own;

    GoalPassageUsage(OwnCases own) {
        this.own = own;
    }

    @Override
    public Set<UUID> cases(UUID passageId) {
        return own.holding(
                Section.PLAN,
                """
                select 1 from plan_goal p where p.case_id = g.case_id
                    and p.passage_id = :passage and p.state <> 'DROPPED'
                """,
                Map.of("passage", passageId));
    }
}
