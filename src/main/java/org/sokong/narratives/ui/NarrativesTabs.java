package org.sokong.narratives.ui;

import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the narrative reports on the case's page. */
@Configuration(proxyBeanMethods = false)
class NarrativesTabs {

    @Bean
    CaseTab narrativesTab(NarrativeServices services) {
        return CaseTab.of(
                "narratives.tab.reports",
                46,
                Section.REPORTS,
                caseId -> new NarrativesTab(services, caseId));
    }
}
