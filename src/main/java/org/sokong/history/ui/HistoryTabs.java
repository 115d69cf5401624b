package org.sokong.history.ui;

import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the history on the case's page, last of all. */
@Configuration(proxyBeanMethods = false)
class HistoryTabs {

    /** The tab itself; each part of the history asks for its own section. */
    @Bean
    CaseTab historyTab(HistoryServices services) {
        return CaseTab.of(
                "history.tab.history",
                95,
                Section.OVERVIEW,
                caseId -> new HistoryTab(services, caseId));
    }
}
