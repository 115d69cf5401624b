package org.sokong.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.reports.Report;
import org.sokong.reports.ReportPeriod;
import org.sokong.reports.ReportService;
import org.sokong.reports.TeamLine;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Language;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;

/** What supervisors read: the team now, and the figures over a period. */
@Route("reports")
@RolesAllowed("REPORT_READ")
class ReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ReportService reports;
    private final transient ReportDownload download;
    private final transient CurrentUser currentUser;
    private final transient TimeText time;
    private final transient Translations translations;

    ReportsView(
            ReportService reports,
            ReportDownload download,
            CurrentUser currentUser,
            TimeText time,
            Translations translations) {
        this.reports = reports;
        this.download = download;
        this.currentUser = currentUser;
        this.time = time;
        this.translations = translations;
        addClassName("reports");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                PeriodChoice.of(event.getLocation().getQueryParameters())
                        .orElse(ReportPeriod.quarterOf(time.today())));
    }

    private void show(ReportPeriod period) {
        removeAll();
        Report report = reports.read(period, Language.of(getLocale()).tag());
        ReportLabels labels = new ReportLabels(translations, getLocale(), report.names());
        add(
                new PageHeader(getTranslation("reports.title"), "reports.help")
                        .withSub(
                                getTranslation(
                                        "reports.period",
                                        time.date(period.from()),
                                        time.date(period.to()))),
                team(),
                new H2(getTranslation("reports.figures")),
                new PeriodChoice(
                        period,
                        time.today(),
                        other ->
                                UI.getCurrent()
                                        .navigate(ReportsView.class, PeriodChoice.address(other))));
        if (currentUser.may(Permission.REPORT_EXPORT)) {
            add(waysOut(period));
        }
        Div figures = new Div();
        figures.addClassName("figure-grid");
        report.figures().forEach(figure -> figures.add(new FigureSection(figure, labels)));
        add(figures);
    }

    private Component team() {
        List<TeamLine> lines = reports.team();
        Section section = new Section(new H2(getTranslation("reports.team.title")));
        if (lines.isEmpty()) {
            section.add(
                    new EmptyState(
                            getTranslation("reports.team.empty"),
                            getTranslation("reports.team.empty.hint")));
        } else {
            Div card = new Div(new TeamTable(lines));
            card.addClassName("card");
            section.add(card);
        }
        return section;
    }

    private Component waysOut(ReportPeriod period) {
        Div ways = new Div();
        ways.addClassName("ways-out");
        if (!period.mayLeave(time.today())) {
            Paragraph why = new Paragraph(getTranslation("reports.error.whole"));
            why.addClassName("sub");
            ways.add(why);
            return ways;
        }
        Anchor csv =
                new Anchor(
                        (DownloadHandler) event -> download.send(event, period),
                        AttachmentType.DOWNLOAD,
                        getTranslation("reports.csv"));
        csv.addClassName("way-out");
        Anchor print =
                new Anchor(
                        RouteConfiguration.forSessionScope().getUrl(PrintView.class)
                                + "?"
                                + PeriodChoice.address(period).getQueryString(),
                        getTranslation("reports.print"));
        print.addClassName("way-out");
        print.setRouterIgnore(true);
        print.setTarget("_blank");
        Span rule = new Span(getTranslation("reports.leaving"));
        rule.addClassName("why");
        ways.add(csv, print, rule);
        return ways;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.title");
    }
}
