package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import java.util.function.Function;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs of the plan and of what was given. */
@Configuration(proxyBeanMethods = false)
class PlanTabs {

    @Bean
    CaseTab planCaseTab(PlanServices services) {
        return new PlanCaseTab(
                "planning.plan.tab.plan",
                36,
                Section.PLAN,
                caseId -> new PlanPanel(services, caseId));
    }

    @Bean
    CaseTab servicesCaseTab(PlanServices services) {
        return new PlanCaseTab(
                "planning.service.tab.services",
                38,
                Section.SERVICES,
                caseId -> new ServicePanel(services, caseId));
    }

    private record PlanCaseTab(
            String key, int order, Section section, Function<UUID, Component> content)
            implements CaseTab {

        @Override
        public Component create(UUID caseId) {
            return content.apply(caseId);
        }
    }
}
