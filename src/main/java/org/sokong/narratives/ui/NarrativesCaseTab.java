package org.sokong.narratives.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;

/** Puts the narrative reports on the case's page. */
@org.springframework.stereotype.Component
class NarrativesCaseTab implements CaseTab {

    private static final int PLACE = 46;

    private final NarrativeServices services;

    NarrativesCaseTab(NarrativeServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "narratives.tab.reports";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Section section() {
        return Section.REPORTS;
    }

    @Override
    public Component create(UUID caseId) {
        return new NarrativesTab(services, caseId);
    }
}
