package org.sokong.reports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.sokong.reports.Cell;
import org.sokong.reports.Figure;
import org.sokong.reports.ReleasedReport;
import org.sokong.reports.ReleasedReport.ReleasedFigure;
import org.sokong.reports.ReportPeriod;
import org.sokong.reports.ReportService;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;

/** A report for paper: under the small-number rule, without the frame. */
@Route(value = "reports/print", autoLayout = false)
@RolesAllowed("REPORT_EXPORT")
class PrintView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ReportService reports;
    private final transient TimeText time;
    private final transient Translations translations;

    PrintView(ReportService reports, TimeText time, Translations translations) {
        this.reports = reports;
        this.time = time;
        this.translations = translations;
        addClassName("print");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ReportPeriod period =
                PeriodChoice.of(event.getLocation().getQueryParameters())
                        .orElse(ReportPeriod.quarterBefore(time.today()));
        ReleasedReport report =
                reports.release(period, Language.of(getLocale()).tag(), ReportService.Form.PRINT);
        ReportLabels labels = new ReportLabels(translations, getLocale(), report.names());
        removeAll();
        Button print =
                new Button(
                        getTranslation("reports.print.now"),
                        click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.addClassName("screen-only");
        add(new H1(getTranslation("reports.title")), print);
        DescriptionList about = new DescriptionList();
        about.addClassName("facts");
        ReleasedHeading.of(report, labels, time)
                .forEach(
                        line -> {
                            about.add(new DescriptionList.Term(line.getKey()));
                            about.add(new DescriptionList.Description(line.getValue()));
                        });
        add(about);
        report.figures().forEach(figure -> add(section(figure, report.k(), labels)));
    }

    private static Div section(ReleasedFigure released, int k, ReportLabels labels) {
        Figure figure = released.figure();
        Paragraph definition = new Paragraph(labels.definition(figure));
        definition.addClassName("why");
        Div section = new Div(new H2(labels.title(figure)), definition);
        section.addClassName("print-figure");
        if (released.lines().isEmpty()) {
            section.add(new Paragraph(labels.text("reports.none")));
            return section;
        }
        NativeTable table = new NativeTable();
        table.addClassName("figures");
        table.setCaptionText(labels.title(figure));
        boolean hours = figure.shape() == Figure.Shape.HOURS;
        NativeTableRow head =
                new NativeTableRow(
                        heading(labels.lineHeading(figure), false),
                        heading(labels.text("reports.csv.clients"), true));
        if (hours) {
            head.add(heading(labels.text("reports.csv.hours"), true));
        }
        table.getHead().add(head);
        String withheld = labels.text("reports.withheld");
        released.lines()
                .forEach(
                        line -> {
                            NativeTableRow row =
                                    row(labels.line(figure, line.code()), line.cell(), k, withheld);
                            if (hours) {
                                row.add(
                                        number(
                                                line.hours() == null
                                                        ? withheld
                                                        : labels.number(line.hours())));
                            }
                            table.getBody().add(row);
                        });
        Cell total = released.total();
        if (total != null) {
            table.getBody().add(row(labels.text("reports.total"), total, k, withheld));
        }
        section.add(table);
        return section;
    }

    private static NativeTableRow row(String name, Cell cell, int k, String withheld) {
        NativeTableHeaderCell label = new NativeTableHeaderCell(name);
        label.getElement().setAttribute("scope", "row");
        return new NativeTableRow(label, number(cell.text(k, withheld)));
    }

    private static NativeTableHeaderCell heading(String text, boolean number) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        if (number) {
            cell.addClassName("number");
        }
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell number(String text) {
        // Isolated, or "<11" would read ">11" from right to left.
        NativeTableCell cell =
                new NativeTableCell((text.startsWith("<") ? "\u2066" : "\u2068") + text + "\u2069");
        cell.addClassName("number");
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.title");
    }
}
