package org.sokong.outcomes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.outcomes.Dimension;
import org.sokong.outcomes.Fraction;
import org.sokong.outcomes.RoundItem;
import org.sokong.outcomes.Score;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.SvgChart;
import org.sokong.uikit.TimeText;

/**
 * How scores changed over the rounds of one weight set, as a picture and a table for each side of
 * life. Rounds of other weights are named and left out.
 */
class ChangePicture extends Section {

    private static final long serialVersionUID = 1;

    private final TimeText time;

    /**
     * @param counting rounds that count, oldest first
     */
    ChangePicture(TimeText time, List<RoundItem> counting) {
        this.time = time;
        List<Taken> all = new ArrayList<>();
        for (RoundItem round : counting) {
            Score score = round.score();
            if (score != null) {
                all.add(new Taken(round, score));
            }
        }
        setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        Score newest = all.getLast().score;
        List<Taken> same =
                all.stream().filter(taken -> newest.comparableWith(taken.score)).toList();
        H2 title = new H2(getTranslation("outcomes.change.title"));
        setAriaLabel(title.getText());
        add(title, new Paragraph(getTranslation("outcomes.change.definition")));
        if (same.size() < all.size()) {
            add(new Paragraph(getTranslation("outcomes.change.others", all.size() - same.size())));
        }
        if (same.size() < 2) {
            add(new Paragraph(getTranslation("outcomes.change.one")));
            return;
        }
        Div charts = new Div(chart(getTranslation(title(newest)), same, Score::composite));
        charts.addClassName("figure-grid");
        for (Dimension dimension : Dimension.values()) {
            charts.add(
                    chart(
                            EnumLabels.label("outcomes", dimension),
                            same,
                            score -> score.of(dimension).score()));
        }
        add(charts);
    }

    private static String title(Score score) {
        return score.local() ? "outcomes.score.title" : "outcomes.score.plain";
    }

    private Div chart(
            String title, List<Taken> rounds, Function<Score, @Nullable Fraction> measure) {
        List<SvgChart.Bar> bars = new ArrayList<>();
        Taken before = null;
        for (Taken taken : rounds) {
            bars.add(bar(taken, before, measure));
            before = taken;
        }
        return new Div(
                new H3(title),
                new SvgChart(
                        title,
                        getTranslation("outcomes.change.describes", title),
                        getTranslation("outcomes.change.round"),
                        getTranslation("outcomes.score.score"),
                        bars,
                        1));
    }

    private SvgChart.Bar bar(
            Taken taken, @Nullable Taken before, Function<Score, @Nullable Fraction> measure) {
        String label =
                getTranslation(
                        "outcomes.round.on",
                        EnumLabels.label("outcomes", taken.round.kind()),
                        taken.round.heldOn() == null ? "" : time.date(taken.round.heldOn()));
        Fraction value = measure.apply(taken.score);
        if (value == null) {
            String none = getTranslation("outcomes.band.INSUFFICIENT");
            return new SvgChart.Bar(label, 0, none);
        }
        String number = getTranslation("outcomes.number", value.decimal(2));
        String shown =
                Optional.ofNullable(before)
                        .map(earlier -> measure.apply(earlier.score))
                        .map(
                                earlier ->
                                        getTranslation(
                                                "outcomes.change.since",
                                                number,
                                                value.minus(earlier).decimal(2)))
                        .orElse(number);
        return new SvgChart.Bar(label, value.approximately(), shown, number);
    }

    private record Taken(RoundItem round, Score score) {}
}
