package org.sokong.prints.ui;

import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts printing on the case's page. */
@Configuration(proxyBeanMethods = false)
class PrintTabs {

    /** The tab itself; what is printed asks for each part's own section. */
    @Bean
    CaseTab printTab(PrintServices services) {
        return CaseTab.of(
                "prints.tab.print", 92, Section.OVERVIEW, caseId -> new PrintTab(services, caseId));
    }
}
