package org.sokong.reports.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.sokong.reports.Figure;
import org.sokong.reports.ReportFigure;
import org.sokong.reports.ReportLine;
import org.sokong.uikit.SvgChart;

/** One figure with true counts: its definition, its picture and its table. */
class FigureSection extends Section {

    private static final long serialVersionUID = 1;

    FigureSection(ReportFigure figure, ReportLabels labels) {
        addClassNames("card", "figure");
        Figure which = figure.figure();
        setId("figure-" + which.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        Paragraph definition = new Paragraph(labels.definition(which));
        definition.addClassName("why");
        add(new H2(labels.title(which)), definition);
        if (figure.lines().isEmpty()) {
            Paragraph none = new Paragraph(labels.text("reports.none"));
            none.addClassName("sub");
            add(none);
        } else {
            add(
                    new SvgChart(
                            labels.title(which),
                            labels.definition(which),
                            labels.lineHeading(which),
                            labels.countHeading(which),
                            bars(figure, labels)));
        }
    }

    private static List<SvgChart.Bar> bars(ReportFigure figure, ReportLabels labels) {
        return figure.lines().stream().map(line -> bar(figure, line, labels)).toList();
    }

    private static SvgChart.Bar bar(ReportFigure figure, ReportLine line, ReportLabels labels) {
        String name = labels.line(figure.figure(), line.code());
        return switch (figure.figure().shape()) {
            case HOURS ->
                    new SvgChart.Bar(
                            name,
                            line.hours() == null ? 0 : line.hours().doubleValue(),
                            labels.hours(line.hours(), line.count()),
                            line.hours() == null ? "" : labels.number(line.hours()));
            case PARTITION ->
                    new SvgChart.Bar(
                            name, line.count(), labels.share(line.count(), figure.total()));
            case COUNTS -> new SvgChart.Bar(name, line.count(), labels.number(line.count()));
        };
    }
}
