package org.sokong.cases;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import java.util.function.Function;

/** A tab in one line: {@link CaseTab#of}. */
record PlainCaseTab(String key, int order, Section section, Function<UUID, Component> content)
        implements CaseTab {

    @Override
    public Component create(UUID caseId) {
        return content.apply(caseId);
    }
}
