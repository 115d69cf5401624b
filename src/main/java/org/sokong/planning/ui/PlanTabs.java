package org.sokong.planning.ui;

import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs of the plan and of what was given. */
@Configuration(proxyBeanMethods = false)
class PlanTabs {

    @Bean
    CaseTab planCaseTab(PlanServices services) {
        return CaseTab.of(
                "planning.plan.tab.plan",
                36,
                Section.PLAN,
                caseId -> new PlanPanel(services, caseId));
    }

    @Bean
    CaseTab servicesCaseTab(PlanServices services) {
        return CaseTab.of(
                "planning.service.tab.services",
                38,
                Section.SERVICES,
                caseId -> new ServicePanel(services, caseId));
    }
}
