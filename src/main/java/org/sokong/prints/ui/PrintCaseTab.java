package org.sokong.prints.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;

/** Puts printing on the case's page. */
@org.springframework.stereotype.Component
class PrintCaseTab implements CaseTab {

    private static final int PLACE = 92;

    private final PrintServices services;

    PrintCaseTab(PrintServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "prints.tab.print";
    }

    @Override
    public int order() {
        return PLACE;
    }

    /** The tab itself; what is printed asks for each part's own section. */
    @Override
    public Section section() {
        return Section.OVERVIEW;
    }

    @Override
    public Component create(UUID caseId) {
        return new PrintTab(services, caseId);
    }
}
