package org.sokong.reports;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sokong.reports.ReleasedReport.ReleasedFigure;
import org.sokong.reports.ReleasedReport.ReleasedLine;

/**
 * Makes the figures fit to leave. Status and risk divide the same clients and share their total;
 * every other division stands alone, and because other figures may tell its total, its hidden
 * counts always hide among others.
 */
final class Release {

    private final Suppression suppression;

    Release(Suppression suppression) {
        this.suppression = suppression;
    }

    List<ReleasedFigure> of(List<ReportFigure> figures) {
        List<ReportFigure> together =
                figures.stream()
                        .filter(
                                figure ->
                                        figure.figure() == Figure.CASES_BY_STATUS
                                                || figure.figure() == Figure.CASES_BY_RISK)
                        .toList();
        Suppression.Released shared =
                suppression.partitions(together.stream().map(Release::counts).toList());
        return figures.stream()
                .map(
                        figure -> {
                            int place = together.indexOf(figure);
                            return place >= 0
                                    ? figure(figure, shared.tables().get(place), shared.total())
                                    : alone(figure);
                        })
                .toList();
    }

    private ReleasedFigure alone(ReportFigure figure) {
        return switch (figure.figure().shape()) {
            case PARTITION -> {
                Suppression.Released released = suppression.partition(counts(figure));
                yield figure(figure, released.tables().getFirst(), released.total());
            }
            case COUNTS, HOURS ->
                    figure(figure, counts(figure).stream().map(suppression::single).toList(), null);
        };
    }

    private static ReleasedFigure figure(
            ReportFigure figure, List<Cell> cells, @Nullable Cell total) {
        List<ReleasedLine> lines =
                IntStream.range(0, cells.size())
                        .mapToObj(
                                i -> {
                                    ReportLine line = figure.lines().get(i);
                                    Cell cell = cells.get(i);
                                    return new ReleasedLine(
                                            line.code(),
                                            cell,
                                            cell.kind() == Cell.Kind.SHOWN ? line.hours() : null);
                                })
                        .toList();
        return new ReleasedFigure(figure.figure(), lines, total);
    }

    private static List<Long> counts(ReportFigure figure) {
        return figure.lines().stream().map(ReportLine::count).toList();
    }
}
