package org.sokong.consent.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;

/** Puts the consents on the case's page. */
@org.springframework.stereotype.Component
class ConsentsCaseTab implements CaseTab {

    private static final int PLACE = 35;

    private final ConsentServices services;

    ConsentsCaseTab(ConsentServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "consent.tab.consents";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Section section() {
        return Section.REFERRALS;
    }

    @Override
    public Component create(UUID caseId) {
        return new ConsentsTab(caseId, services);
    }
}
