package org.sokong.reports.ui;

import java.util.List;
import java.util.Map;
import org.sokong.reports.ReleasedReport;
import org.sokong.uikit.TimeText;

/** What every report that leaves says about itself (reports.md, section 3). */
final class ReleasedHeading {

    private ReleasedHeading() {}

    static List<Map.Entry<String, String>> of(
            ReleasedReport report, ReportLabels labels, TimeText time) {
        return List.of(
                Map.entry(
                        labels.text("reports.meta.period"),
                        labels.text(
                                "reports.period",
                                time.date(report.period().from()),
                                time.date(report.period().to()))),
                Map.entry(
                        labels.text("reports.meta.filter"),
                        labels.text("reports.meta.filter.value")),
                Map.entry(labels.text("reports.meta.rule"), labels.text("reports.meta.rule.value")),
                Map.entry(
                        labels.text("reports.meta.k"),
                        labels.text("reports.meta.k.value", report.k(), report.k() - 1)),
                Map.entry(labels.text("reports.meta.author"), report.author()),
                Map.entry(
                        labels.text("reports.meta.time"),
                        labels.text(
                                "reports.meta.time.value",
                                time.dateTime(report.madeAt()),
                                time.zone().getId())));
    }
}
