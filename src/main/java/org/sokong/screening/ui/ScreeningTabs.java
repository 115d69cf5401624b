package org.sokong.screening.ui;

import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the screening and the trafficking events on the case page. */
@Configuration(proxyBeanMethods = false)
class ScreeningTabs {

    private static final int AFTER_INTAKE = 25;
    private static final int TRAFFICKING = 30;

    @Bean
    CaseTab screeningTab(ScreeningServices services) {
        return CaseTab.of(
                "screening.tab.screening",
                AFTER_INTAKE,
                Section.INTAKE,
                id -> new ScreeningPanel(services, id));
    }

    @Bean
    CaseTab traffickingTab(ScreeningServices services) {
        return CaseTab.of(
                "screening.tab.trafficking",
                TRAFFICKING,
                Section.TRAFFICKING,
                id -> new TraffickingPanel(services, id));
    }
}
