package org.sokong.reports;

import java.util.List;

/** A figure with its lines; true counts, for the supervisor's own eyes. */
public record ReportFigure(Figure figure, List<ReportLine> lines) {

    public ReportFigure {
        lines = List.copyOf(lines);
    }

    /** Sum of the lines; a number of things only where the figure is a partition. */
    public long total() {
        return lines.stream().mapToLong(ReportLine::count).sum();
    }

    /** Count of a line, 0 where there is none. */
    public long count(String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .mapToLong(ReportLine::count)
                .findFirst()
                .orElse(0);
    }
}
