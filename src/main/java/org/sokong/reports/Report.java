package org.sokong.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A report as the supervisor reads it.
 *
 * @param names labels of the lines whose code is no constant: people by id, topics by code
 */
public record Report(
        ReportPeriod period,
        Instant madeAt,
        List<ReportFigure> figures,
        Map<String, String> names) {

    public Report {
        figures = List.copyOf(figures);
        names = Map.copyOf(names);
    }

    /** One of its figures. */
    public ReportFigure figure(Figure figure) {
        return figures.stream().filter(f -> f.figure() == figure).findFirst().orElseThrow();
    }
}
