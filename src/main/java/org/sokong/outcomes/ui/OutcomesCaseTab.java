package org.sokong.outcomes.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;

/** Puts the rounds on the case's page. */
@org.springframework.stereotype.Component
class OutcomesCaseTab implements CaseTab {

    private static final int PLACE = 44;

    private final OutcomesServices services;

    OutcomesCaseTab(OutcomesServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "outcomes.tab.outcomes";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Section section() {
        return Section.OUTCOMES;
    }

    @Override
    public Component create(UUID caseId) {
        return new OutcomesTab(services, caseId);
    }
}
