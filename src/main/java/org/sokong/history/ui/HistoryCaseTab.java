package org.sokong.history.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;

/** Puts the history on the case's page, last of all. */
@org.springframework.stereotype.Component
class HistoryCaseTab implements CaseTab {

    private static final int PLACE = 95;

    private final HistoryServices services;

    HistoryCaseTab(HistoryServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "history.tab.history";
    }

    @Override
    public int order() {
        return PLACE;
    }

    /** The tab itself; each part of the history asks for its own section. */
    @Override
    public Section section() {
        return Section.OVERVIEW;
    }

    @Override
    public Component create(UUID caseId) {
        return new HistoryTab(services, caseId);
    }
}
