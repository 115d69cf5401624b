package org.sokong.linked.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.sokong.access.Permission;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;

/** Puts the linked cases on the case's page. */
@org.springframework.stereotype.Component
class LinkedCaseTab implements CaseTab {

    private static final int PLACE = 48;

    private final LinkedServices services;

    LinkedCaseTab(LinkedServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "linked.tab.linked";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Section section() {
        return Section.LINKED_CASES;
    }

    @Override
    public Component create(UUID caseId) {
        if (services.user().may(Permission.CASE_LINKS)) {
            return new LinkedTab(services, caseId);
        }
        Paragraph withheld = new Paragraph();
        withheld.setText(withheld.getTranslation("cases.withheld"));
        withheld.addClassName("held");
        return withheld;
    }
}
