package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.UserPrincipal;
import org.sokong.reports.Figure;
import org.sokong.reports.ReleasedReport;
import org.sokong.reports.Report;
import org.sokong.reports.ReportFixture;
import org.sokong.reports.ReportPeriod;
import org.sokong.reports.ReportService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the service counted is what the page, the file and the paper say. */
class ReportsJourneyTest extends Journey {

    private static final ReportPeriod QUARTER = ReportPeriod.quarterOf(LocalDate.of(2026, 9, 15));
    private static final String ADDRESS = "/reports?from=2026-07-01&to=2026-09-30";

    @Autowired World world;
    @Autowired ReportFixture fixture;
    @Autowired ReportService reports;
    @Autowired JdbcClient jdbc;

    private Page signedIn(UserPrincipal user, String language, int width) {
        Page page = person(language, width);
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(world.email(user));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("main h1")).isVisible();
        return page;
    }

    private static Locator section(Page page, Figure figure) {
        return page.locator("#figure-" + figure.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    void the_page_shows_every_figure_with_its_definition_picture_and_table() {
        UserPrincipal supervisor = fixture.supervisor();
        Report report = world.as(supervisor, () -> reports.read(QUARTER, "en"));
        Page page = signedIn(supervisor, "en-GB", 1280);
        page.navigate(ADDRESS);
        assertThat(page.locator("main h1")).hasText("Reports");
        for (Figure figure : Figure.values()) {
            Locator section = section(page, figure);
            assertThat(section.locator("h2")).isVisible();
            assertThat(section.locator("p.why")).not().isEmpty();
            List<String> shown = new ArrayList<>();
            for (String cell : section.locator("tbody td").allInnerTexts()) {
                shown.add(cell.replaceAll(" .*", ""));
            }
            List<String> counted =
                    report.figure(figure).lines().stream()
                            .map(
                                    line ->
                                            figure.shape() == Figure.Shape.HOURS
                                                    ? String.valueOf(line.hours())
                                                    : Long.toString(line.count()))
                            .toList();
            assertThat(shown).as(figure.name()).isEqualTo(counted);
            if (!counted.isEmpty()) {
                assertThat(section.locator("svg[role=img] title")).not().isEmpty();
                assertThat(section.locator("svg rect")).hasCount(counted.size());
            }
        }
        assertThat(seriousAxeFindings(page)).isEmpty();
        assertThat(
                        page.evaluate(
                                """
                                document.scrollingElement.scrollHeight - scrollY - 1
                                    <= document.querySelector('main').getBoundingClientRect().bottom
                                """))
                .as("nothing to scroll to below the page")
                .isEqualTo(true);
    }

    @Test
    void the_file_says_what_was_released_and_how_it_was_counted() throws IOException {
        UserPrincipal supervisor = fixture.supervisor();
        ReleasedReport released =
                world.as(supervisor, () -> reports.release(QUARTER, "en", ReportService.Form.CSV));
        Page page = signedIn(supervisor, "en-GB", 1280);
        page.navigate(ADDRESS);
        Download download = page.waitForDownload(() -> page.locator(".way-out").first().click());
        String text = Files.readString(download.path(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        List<CSVRecord> lines = CSVParser.parse(text.substring(1), CSVFormat.RFC4180).getRecords();
        assertThat(lines.subList(0, 6))
                .extracting(line -> line.get(0))
                .containsExactly(
                        "Period", "Filter", "Counting rule", "Small numbers", "Author", "Made");
        List<String> expected = new ArrayList<>();
        for (ReleasedReport.ReleasedFigure figure : released.figures()) {
            figure.lines().forEach(line -> expected.add(line.cell().text(11, "hidden")));
            if (figure.total() != null) {
                expected.add(figure.total().text(11, "hidden"));
            }
        }
        assertThat(lines.stream().filter(line -> line.size() == 4).skip(1))
                .extracting(line -> line.get(2))
                .containsExactlyElementsOf(expected);
        assertThat(expected).contains("<11", "hidden");
    }

    @Test
    void paper_carries_the_same_numbers_without_the_frame() {
        UserPrincipal supervisor = fixture.supervisor();
        ReleasedReport released =
                world.as(
                        supervisor, () -> reports.release(QUARTER, "en", ReportService.Form.PRINT));
        Page page = signedIn(supervisor, "en-GB", 1280);
        page.navigate("/reports/print?from=2026-07-01&to=2026-09-30");
        assertThat(page.locator("main.print h1")).hasText("Reports");
        assertThat(page.locator("vaadin-app-layout")).hasCount(0);
        for (ReleasedReport.ReleasedFigure figure : released.figures()) {
            List<String> expected = new ArrayList<>();
            figure.lines().forEach(line -> expected.add(line.cell().text(11, "hidden")));
            if (figure.total() != null) {
                expected.add(figure.total().text(11, "hidden"));
            }
            List<String> shown =
                    page
                            .locator(".print-figure")
                            .nth(figure.figure().ordinal())
                            .locator("tbody tr td:nth-of-type(1)")
                            .allInnerTexts()
                            .stream()
                            .map(cell -> cell.replaceAll("[\u2066-\u2069]", ""))
                            .toList();
            assertThat(shown).as(figure.figure().name()).isEqualTo(expected);
        }
        assertThat(seriousAxeFindings(page)).isEmpty();
    }

    @Test
    void a_caseworker_sees_no_reports_and_the_attempt_is_logged() {
        UserPrincipal worker = fixture.worker();
        Page page = signedIn(worker, "en-GB", 1280);
        assertThat(page.locator("vaadin-side-nav-item[path=reports]")).hasCount(0);
        for (String address : List.of(ADDRESS, "/reports/print")) {
            page.navigate(address);
            assertThat(page.locator("h1")).hasText("You cannot see this");
        }
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit_event where actor_id = ?
                                        and action = 'ACCESS_DENIED'
                                        """)
                                .param(worker.user().id())
                                .query(Integer.class)
                                .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void reports_mirror_in_arabic_and_fit_a_telephone() {
        Page page = signedIn(fixture.supervisor(), "en-GB", 360);
        page.evaluate("window.before = true");
        page.locator(".language-switch vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item [lang=ar]").click();
        page.waitForFunction("!window.before && document.querySelector('main h1')");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        page.navigate(ADDRESS);
        assertThat(page.locator("main h1")).hasText("التقارير");
        assertThat(page.locator("svg[role=img]").first()).hasAttribute("direction", "rtl");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(seriousAxeFindings(page)).isEmpty();
        picture(page, "reports-ar-360");
    }
}
