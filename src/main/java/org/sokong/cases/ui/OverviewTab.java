package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.Section;
import org.sokong.cases.StepDetail;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Timeline;
import org.sokong.uikit.Typed;

/** What happened, newest first, what is due, and what was recorded by itself. */
class OverviewTab extends Div {

    private static final long serialVersionUID = 1;

    OverviewTab(CaseServices services, CaseDetail detail, Runnable changed) {
        addClassName("two-columns");
        Div present = new Div();
        if (detail.status().isActive() && detail.shows(Section.OVERVIEW)) {
            present.add(new DueCard(services, detail, changed));
        }
        List<StepDetail> steps = services.contents().steps(detail.id());
        if (!steps.isEmpty()) {
            present.add(recorded(services, steps));
        }
        add(new WhatHappened(services, detail.id()), present);
    }

    private Div recorded(CaseServices services, List<StepDetail> steps) {
        Div card = new Div(new H2(getTranslation("cases.overview.done")));
        card.addClassName("card");
        Timeline timeline = new Timeline();
        for (StepDetail step : steps) {
            Paragraph note = new Paragraph(step.note() == null ? "" : step.note());
            note.addClassName("quoted");
            note.getElement().setAttribute("dir", "auto");
            note.setVisible(step.note() != null);
            timeline.step(
                    EnumLabels.label("cases", step.kind()),
                    services.time().dateTime(step.recordedAt())
                            + " · "
                            + Typed.inline(step.recordedByName()),
                    note);
        }
        card.add(timeline);
        return card;
    }
}
