package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.sokong.planning.FormKind;

/**
 * A tab of the case page that holds one kind of form.
 *
 * @param key translation key of the label
 * @param order place among the tabs
 */
record FormTab(String key, int order, FormKind kind, FormServices services) implements CaseTab {

    @Override
    public Section section() {
        return kind.section();
    }

    @Override
    public Component create(UUID caseId) {
        return new FormPanel(services, caseId, kind);
    }
}
