package org.sokong.planning.ui;

import org.sokong.cases.CaseTab;
import org.sokong.planning.FormKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs of forms, in the order of the work. */
@Configuration(proxyBeanMethods = false)
class FormTabs {

    @Bean
    CaseTab assessmentTab(FormServices services) {
        return new FormTab("planning.tab.assessment", 32, FormKind.NEEDS_ASSESSMENT, services);
    }

    @Bean
    CaseTab safetyPlanTab(FormServices services) {
        return new FormTab("planning.tab.safety", 34, FormKind.SAFETY_PLAN, services);
    }

    @Bean
    CaseTab followUpTab(FormServices services) {
        return new FormTab("planning.tab.followup", 43, FormKind.FOLLOW_UP, services);
    }

    @Bean
    CaseTab conferenceTab(FormServices services) {
        return new FormTab("planning.tab.conference", 52, FormKind.CONFERENCE, services);
    }

    @Bean
    CaseTab closureTab(FormServices services) {
        return new FormTab("planning.tab.closure", 70, FormKind.CLOSURE, services);
    }
}
