package org.sokong.narratives.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import org.sokong.narratives.ReportDetail;
import org.sokong.narratives.ReportRound;
import org.sokong.narratives.RoundOutcome;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** The rounds of review: what was submitted, exactly as it was, and what was said. */
class RoundsHistory extends Section {

    private static final long serialVersionUID = 1;

    RoundsHistory(ReportDetail report, TimeText time) {
        addClassNames("card", "narrative-rounds");
        H2 title = new H2(getTranslation("narratives.history"));
        setAriaLabel(title.getText());
        add(title);
        report.rounds().forEach(round -> add(round(report, round, time)));
    }

    private Div round(ReportDetail report, ReportRound round, TimeText time) {
        Div entry = new Div();
        entry.addClassName("narrative-round");
        entry.add(
                new Paragraph(
                        getTranslation(
                                "narratives.history.round",
                                round.number(),
                                time.dateTime(round.submittedAt()),
                                Typed.inline(round.submittedByName()))));
        RoundOutcome outcome = round.outcome();
        Instant at = round.decidedAt();
        String by = round.decidedByName();
        entry.add(
                new Paragraph(
                        outcome == null || at == null || by == null
                                ? getTranslation("narratives.history.waiting")
                                : getTranslation(
                                        "narratives.history.decided",
                                        EnumLabels.label("narratives", outcome),
                                        Typed.inline(by),
                                        time.dateTime(at))));
        String said = round.words();
        if (said != null) {
            Paragraph words = new Paragraph(said);
            words.addClassNames("quoted", "words");
            words.getElement().setAttribute("dir", "auto");
            entry.add(words);
        }
        Details text = new Details(getTranslation("narratives.history.text"));
        text.addOpenedChangeListener(
                change -> {
                    if (change.isOpened() && text.getContent().findAny().isEmpty()) {
                        text.add(
                                new ReportReading(
                                        round.text(),
                                        report.language(),
                                        report.ended(),
                                        block -> null));
                    }
                });
        entry.add(text);
        return entry;
    }
}
