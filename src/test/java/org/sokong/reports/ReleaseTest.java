package org.sokong.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sokong.reports.ReleasedReport.ReleasedFigure;

/** What the figures of a report would tell of each other. */
class ReleaseTest {

    private final Release release = new Release(Suppression.USUAL_K);

    /** All figures, empty but for these. */
    private static List<ReportFigure> report(Map<Figure, Map<String, Long>> told) {
        return Arrays.stream(Figure.values())
                .map(
                        figure ->
                                new ReportFigure(
                                        figure,
                                        new TreeMap<>(told.getOrDefault(figure, Map.of()))
                                                .entrySet().stream()
                                                        .map(
                                                                line ->
                                                                        new ReportLine(
                                                                                line.getKey(),
                                                                                line.getValue()))
                                                        .toList()))
                .toList();
    }

    private static ReleasedFigure of(List<ReleasedFigure> released, Figure figure) {
        return released.stream().filter(one -> one.figure() == figure).findFirst().orElseThrow();
    }

    private static String text(List<ReleasedFigure> released, Figure figure, String code) {
        return of(released, figure).lines().stream()
                .filter(line -> line.code().equals(code))
                .map(line -> line.cell().text(Suppression.USUAL_K, "hidden"))
                .findFirst()
                .orElseThrow();
    }

    private static String total(List<ReleasedFigure> released, Figure figure) {
        return of(released, figure).total().text(Suppression.USUAL_K, "hidden");
    }

    @Test
    void a_line_hidden_beside_a_small_one_does_not_stand_in_another_figure() {
        List<ReleasedFigure> released =
                release.of(
                        report(
                                Map.of(
                                        Figure.REFERRALS,
                                        Map.of("SENT", 57L),
                                        Figure.SENT_STANDING,
                                        Map.of("SENT", 5L, "ACCEPTED", 40L, "COMPLETED", 12L),
                                        Figure.SENT_FEEDBACK,
                                        Map.of("NOT_YET", 40L, "COMPLETED", 12L))));
        assertThat(text(released, Figure.SENT_STANDING, "SENT")).isEqualTo("<11");
        assertThat(text(released, Figure.SENT_STANDING, "COMPLETED")).isEqualTo("hidden");
        assertThat(text(released, Figure.SENT_FEEDBACK, "COMPLETED")).isEqualTo("hidden");
        // 40 is shown: with the total it would tell the twelve.
        assertThat(
                        List.of(
                                total(released, Figure.SENT_FEEDBACK),
                                text(released, Figure.SENT_FEEDBACK, "NOT_YET")))
                .contains("hidden");
    }

    @Test
    void a_total_that_is_hidden_is_not_counted_in_another_figure() {
        List<ReleasedFigure> released =
                release.of(
                        report(
                                Map.of(
                                        Figure.REFERRALS,
                                        Map.of("SENT", 12L),
                                        Figure.SENT_STANDING,
                                        Map.of("SENT", 1L, "ACCEPTED", 11L))));
        assertThat(total(released, Figure.SENT_STANDING)).isEqualTo("hidden");
        assertThat(text(released, Figure.REFERRALS, "SENT")).isEqualTo("hidden");
    }

    @Test
    void the_open_cases_of_the_workers_do_not_tell_a_hidden_status() {
        List<ReleasedFigure> released =
                release.of(
                        report(
                                Map.of(
                                        Figure.CASES_BY_STATUS,
                                        Map.of("OPEN", 4L, "PLANNED", 30L, "CLOSED", 7L),
                                        Figure.CASES_BY_RISK,
                                        Map.of("HIGH", 20L, "LOW", 21L),
                                        Figure.OPEN_PER_WORKER,
                                        Map.of("a", 17L, "b", 17L))));
        boolean openTold =
                !text(released, Figure.OPEN_PER_WORKER, "a").equals("hidden")
                        && !text(released, Figure.OPEN_PER_WORKER, "b").equals("hidden");
        assertThat(openTold && text(released, Figure.CASES_BY_STATUS, "PLANNED").equals("30"))
                .as("34 open less 30 planned are the 4")
                .isFalse();
    }
}
