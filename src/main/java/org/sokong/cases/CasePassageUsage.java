package org.sokong.cases;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.policy.PassageUsage;
import org.springframework.stereotype.Component;

/** The reader's own cases that are linked with a passage. */
@Component
class CasePassageUsage implements PassageUsage {

    private final OwnCases own;

    CasePassageUsage(OwnCases own) {
        this.own = own;
    }

    @Override
    public Set<UUID> cases(UUID passageId) {
        return own.holding(
                Section.POLICY,
                "select 1 from policy_link l where l.case_id = g.case_id"
                        + " and l.passage_id = :passage and "
                        + OpenPolicyLinks.OPEN,
                Map.of("passage", passageId));
    }
}
