package org.sokong.legal.ui;

import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts orders, hearings and deadlines on the case's page. */
@Configuration(proxyBeanMethods = false)
class LegalTabs {

    @Bean
    CaseTab legalTab(LegalServices services) {
        return CaseTab.of(
                "legal.tab.law", 42, Section.LEGAL, caseId -> new LawTab(services, caseId));
    }
}
