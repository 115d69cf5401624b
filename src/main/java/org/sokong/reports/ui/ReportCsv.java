package org.sokong.reports.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sokong.reports.Figure;
import org.sokong.reports.ReleasedReport;
import org.sokong.reports.ReleasedReport.ReleasedFigure;
import org.sokong.reports.ReleasedReport.ReleasedLine;
import org.sokong.uikit.CsvCell;

/**
 * A released report as CSV in UTF-8 with a byte order mark, so that spreadsheets show Vietnamese
 * and Arabic; a cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class ReportCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReportCsv() {}

    /**
     * @param heading lines above the table, name and value: period, filter, rule, author, time
     */
    static byte[] write(
            ReleasedReport report, ReportLabels labels, List<Map.Entry<String, String>> heading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            writer.write(BYTE_ORDER_MARK);
            for (Map.Entry<String, String> line : heading) {
                print(csv, line.getKey(), line.getValue());
            }
            csv.println();
            print(
                    csv,
                    labels.text("reports.csv.figure"),
                    labels.text("reports.csv.line"),
                    labels.text("reports.csv.clients"),
                    labels.text("reports.csv.hours"));
            for (ReleasedFigure figure : report.figures()) {
                printFigure(csv, figure, report.k(), labels);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void printFigure(
            CSVPrinter csv, ReleasedFigure released, int k, ReportLabels labels)
            throws IOException {
        Figure figure = released.figure();
        String withheld = labels.text("reports.withheld");
        for (ReleasedLine line : released.lines()) {
            BigDecimal hours = line.hours();
            print(
                    csv,
                    labels.title(figure),
                    labels.line(figure, line.code()),
                    line.cell().text(k, withheld),
                    hours == null ? "" : hours.toPlainString());
        }
        if (released.total() != null) {
            print(
                    csv,
                    labels.title(figure),
                    labels.text("reports.total"),
                    Objects.requireNonNull(released.total()).text(k, withheld),
                    "");
        }
    }

    private static void print(CSVPrinter csv, String... cells) throws IOException {
        for (String cell : cells) {
            csv.print(CsvCell.harmless(cell));
        }
        csv.println();
    }
}
