package org.sokong.legal.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;

/** Puts orders, hearings and deadlines on the case's page. */
@org.springframework.stereotype.Component
class LegalCaseTab implements CaseTab {

    private static final int PLACE = 42;

    private final LegalServices services;

    LegalCaseTab(LegalServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "legal.tab.law";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Section section() {
        return Section.LEGAL;
    }

    @Override
    public Component create(UUID caseId) {
        return new LawTab(services, caseId);
    }
}
