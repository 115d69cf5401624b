package org.sokong.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as it may leave: clients who agreed to statistics only, each counted once, small numbers
 * hidden.
 *
 * @param k counts from 1 to k - 1 are hidden
 * @param author who made it
 * @param names labels of the lines whose code is no constant
 */
public record ReleasedReport(
        ReportPeriod period,
        Instant madeAt,
        int k,
        String author,
        List<ReleasedFigure> figures,
        Map<String, String> names) {

    public ReleasedReport {
        figures = List.copyOf(figures);
        names = Map.copyOf(names);
    }

    /** One of its figures. */
    public ReleasedFigure figure(Figure figure) {
        return figures.stream().filter(f -> f.figure() == figure).findFirst().orElseThrow();
    }

    /**
     * A figure.
     *
     * @param total null where the figure has no total
     */
    public record ReleasedFigure(Figure figure, List<ReleasedLine> lines, @Nullable Cell total) {

        public ReleasedFigure {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param hours median hours, null where there are none or too few decisions stand behind them
     */
    public record ReleasedLine(String code, Cell cell, @Nullable BigDecimal hours) {}
}
