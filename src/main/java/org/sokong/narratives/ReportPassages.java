package org.sokong.narratives;

import org.sokong.cases.OwnCases;
import org.sokong.cases.OwnPassageUsage;
import org.sokong.cases.Section;
import org.sokong.policy.PassageUsage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reports make a case rest on a passage. */
@Configuration(proxyBeanMethods = false)
class ReportPassages {

    @Bean
    PassageUsage reportPassageUsage(OwnCases own) {
        return new OwnPassageUsage(
                own,
                Section.REPORTS,
                """
                select 1 from narrative_report n join narrative_quote q on q.report_id = n.id
                where n.case_id = g.case_id and q.passage_id = :passage
                """);
    }
}
