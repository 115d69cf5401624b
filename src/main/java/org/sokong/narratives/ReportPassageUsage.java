package org.sokong.narratives;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.OwnCases;
import org.sokong.cases.Section;
import org.sokong.policy.PassageUsage;
import org.springframework.stereotype.Component;

/** The reader's own cases of which a report quotes a passage. */
@Component
class ReportPassageUsage implements PassageUsage {

    private final OwnCases own;

    ReportPassageUsage(OwnCases own) {
        this.own = own;
    }

    @Override
    public Set<UUID> cases(UUID passageId) {
        return own.holding(
                Section.REPORTS,
                """
                select 1 from narrative_report n join narrative_quote q on q.report_id = n.id
                where n.case_id = g.case_id and q.passage_id = :passage
                """,
                Map.of("passage", passageId));
    }
}
