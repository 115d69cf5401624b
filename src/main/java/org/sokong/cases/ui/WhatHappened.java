package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.TimelineEntry;
import org.sokong.uikit.Timeline;

/** What happened in a case, newest first; a page at a time, however long its life. */
class WhatHappened extends Div {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 30;

    private final CaseServices services;
    private final Timeline timeline = new Timeline();
    private final Button earlier;
    private @Nullable TimelineEntry oldest;

    WhatHappened(CaseServices services, UUID caseId) {
        this.services = services;
        addClassName("card");
        earlier =
                new Button(getTranslation("cases.overview.earlier"), click -> showEarlier(caseId));
        add(new H2(getTranslation("cases.overview.timeline")), timeline, earlier);
        show(services.timeline().latest(caseId, PAGE));
    }

    private void showEarlier(UUID caseId) {
        TimelineEntry known = oldest;
        if (known != null) {
            show(services.timeline().earlier(caseId, known, PAGE));
        }
    }

    private void show(List<TimelineEntry> entries) {
        for (TimelineEntry entry : entries) {
            timeline.step(
                    TimelineText.sentence(this, entry),
                    TimelineText.detail(entry, services.time()));
            oldest = entry;
        }
        earlier.setVisible(entries.size() == PAGE);
    }
}
