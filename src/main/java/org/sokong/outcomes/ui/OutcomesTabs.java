package org.sokong.outcomes.ui;

import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rounds on the case's page. */
@Configuration(proxyBeanMethods = false)
class OutcomesTabs {

    @Bean
    CaseTab outcomesTab(OutcomesServices services) {
        return CaseTab.of(
                "outcomes.tab.outcomes",
                44,
                Section.OUTCOMES,
                caseId -> new OutcomesTab(services, caseId));
    }
}
