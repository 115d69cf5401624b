package org.sokong.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.reports.Cell;
import org.sokong.reports.Figure;
import org.sokong.reports.ReleasedReport;
import org.sokong.reports.ReleasedReport.ReleasedFigure;
import org.sokong.reports.ReleasedReport.ReleasedLine;
import org.sokong.reports.ReportPeriod;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** What a spreadsheet would run as a formula leaves as text: people choose their own names. */
class ReportCsvTest extends SokongTest {

    @Autowired Translations translations;

    @Test
    void a_name_that_is_a_formula_begins_with_an_apostrophe_in_every_column() {
        String evil = "=HYPERLINK(\"http://example.org\")";
        ReleasedReport report =
                new ReleasedReport(
                        ReportPeriod.yearOf(LocalDate.of(2026, 3, 1)),
                        Instant.EPOCH,
                        11,
                        "@author",
                        List.of(
                                new ReleasedFigure(
                                        Figure.OPEN_PER_WORKER,
                                        List.of(
                                                new ReleasedLine(
                                                        "w", new Cell(Cell.Kind.SHOWN, 12), null)),
                                        null)),
                        Map.of("w", evil));

        String csv =
                new String(
                        ReportCsv.write(
                                report,
                                new ReportLabels(translations, Locale.ENGLISH, report.names()),
                                List.of(Map.entry("Author", report.author()))),
                        StandardCharsets.UTF_8);

        assertThat(csv)
                .contains("Author,'@author")
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\")\",12")
                .doesNotContain(",=", ",\"=", ",@");
    }
}
