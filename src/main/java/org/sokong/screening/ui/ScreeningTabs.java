package org.sokong.screening.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the screening and the trafficking events on the case page. */
@Configuration
class ScreeningTabs {

    private static final int AFTER_INTAKE = 25;
    private static final int TRAFFICKING = 30;

    @Bean
    CaseTab screeningTab(ScreeningServices services) {
        return new PartOfCase(
                "screening.tab.screening",
                AFTER_INTAKE,
                Section.INTAKE,
                id -> new ScreeningPanel(services, id));
    }

    @Bean
    CaseTab traffickingTab(ScreeningServices services) {
        return new PartOfCase(
                "screening.tab.trafficking",
                TRAFFICKING,
                Section.TRAFFICKING,
                id -> new TraffickingPanel(services, id));
    }

    /** Makes the content of a tab. */
    private interface Content {
        Component of(UUID caseId);
    }

    private record PartOfCase(String key, int order, Section section, Content content)
            implements CaseTab {

        @Override
        public Component create(UUID caseId) {
            return content.of(caseId);
        }
    }
}
