package org.sokong.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseStatus;
import org.sokong.referrals.ReferralState;
import org.sokong.reports.Disclosure.Box;
import org.sokong.reports.ReleasedReport.ReleasedFigure;
import org.sokong.reports.ReleasedReport.ReleasedLine;

/**
 * Makes the figures fit to leave. Status and risk divide the same clients and share their total;
 * every other division stands alone, and because other figures may tell its total, its hidden
 * counts always hide among others. Then everything that the figures tell of each other is held
 * together: nothing hidden in one may be worked out from another.
 */
final class Release {

    private static final List<String> OPEN =
            CaseStatus.ACTIVE.stream().map(CaseStatus::name).toList();
    private static final List<String> TOLD =
            List.of(ReferralState.COMPLETED.name(), ReferralState.NOT_COMPLETED.name());
    private static final List<String> TAKEN =
            Stream.concat(TOLD.stream(), ReferralState.DISCLOSING.stream().map(ReferralState::name))
                    .toList();

    private final int k;
    private final Suppression suppression;

    Release(int k) {
        this.k = k;
        this.suppression = new Suppression(k);
    }

    /** The figures as they may leave. */
    List<ReleasedFigure> of(List<ReportFigure> figures) {
        Disclosure disclosure = new Disclosure(k);
        Sheet sheet = new Sheet(disclosure, figures, eachAlone(figures));
        disclosure.hide();
        return sheet.released();
    }

    private List<ReleasedFigure> eachAlone(List<ReportFigure> figures) {
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

    /** The numbers of one report, and what they tell of each other. */
    private static final class Sheet {

        /** A line; the total is the one without a code. */
        private record Place(Figure figure, @Nullable String code) {}

        private final Disclosure disclosure;
        private final List<ReportFigure> figures;
        private final Map<Place, Box> boxes = new LinkedHashMap<>();

        Sheet(Disclosure disclosure, List<ReportFigure> figures, List<ReleasedFigure> released) {
            this.disclosure = disclosure;
            this.figures = figures;
            for (int i = 0; i < figures.size(); i++) {
                fill(figures.get(i), released.get(i));
            }
            tellOfEachOther();
        }

        private void fill(ReportFigure figure, ReleasedFigure released) {
            for (int i = 0; i < figure.lines().size(); i++) {
                ReportLine line = figure.lines().get(i);
                boxes.put(
                        new Place(figure.figure(), line.code()),
                        disclosure.box(line.count(), released.lines().get(i).cell().kind()));
            }
            Cell total = released.total();
            if (total != null) {
                Box whole = disclosure.box(figure.total(), total.kind());
                boxes.put(new Place(figure.figure(), null), whole);
                disclosure.adds(
                        whole,
                        figure.lines().stream()
                                .map(line -> boxes.get(new Place(figure.figure(), line.code())))
                                .toList());
            }
        }

        private void tellOfEachOther() {
            total(Figure.CASES_BY_STATUS, total(Figure.CASES_BY_RISK));
            total(Figure.OPEN_PER_WORKER, lines(Figure.CASES_BY_STATUS, OPEN));
            List<Box> closed = lines(Figure.NEW_CLOSED_REOPENED, List.of("CLOSED"));
            List<Box> stillClosed = lines(Figure.CASES_BY_STATUS, List.of("CLOSED"));
            same(closed, stillClosed);
            same(
                    closed,
                    Stream.concat(
                                    stillClosed.stream(),
                                    lines(Figure.NEW_CLOSED_REOPENED, List.of("REOPENED")).stream())
                            .toList());
            side(
                    "SENT",
                    Figure.SENT_STANDING,
                    Figure.SENT_FEEDBACK,
                    Figure.SENT_DECLINED,
                    Figure.SENT_ANSWERED);
            side(
                    "RECEIVED",
                    Figure.RECEIVED_STANDING,
                    Figure.RECEIVED_FEEDBACK,
                    Figure.RECEIVED_DECLINED,
                    Figure.RECEIVED_ANSWERED);
            total(Figure.SENT_SATISFACTION, lines(Figure.SENT_STANDING, TOLD));
        }

        private void side(
                String line, Figure standing, Figure feedback, Figure declined, Figure answered) {
            total(standing, lines(Figure.REFERRALS, List.of(line)));
            total(feedback, lines(standing, TAKEN));
            TOLD.forEach(
                    code -> same(lines(standing, List.of(code)), lines(feedback, List.of(code))));
            total(declined, lines(standing, List.of(ReferralState.DECLINED.name())));
            List<Box> decided = lines(Figure.HOURS_TO_DECISION, List.of(line));
            total(answered, decided);
            same(decided, lines(answered, List.of("IN_TIME")));
            total(declined, decided);
        }

        private List<Box> lines(Figure figure, List<String> codes) {
            return codes.stream()
                    .map(code -> boxes.get(new Place(figure, code)))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private List<Box> total(Figure figure) {
            return Optional.ofNullable(boxes.get(new Place(figure, null))).stream().toList();
        }

        private void total(Figure figure, List<Box> parts) {
            same(total(figure), parts);
        }

        private void same(List<Box> one, List<Box> parts) {
            if (one.size() == 1 && !parts.isEmpty()) {
                disclosure.adds(one.getFirst(), parts);
            }
        }

        List<ReleasedFigure> released() {
            return figures.stream()
                    .map(
                            figure ->
                                    figure(
                                            figure,
                                            figure.lines().stream()
                                                    .map(
                                                            line ->
                                                                    boxes.get(
                                                                                    new Place(
                                                                                            figure
                                                                                                    .figure(),
                                                                                            line
                                                                                                    .code()))
                                                                            .cell())
                                                    .toList(),
                                            total(figure.figure()).stream()
                                                    .map(Box::cell)
                                                    .findFirst()
                                                    .orElse(null)))
                    .toList();
        }
    }
}
