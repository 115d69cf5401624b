package org.sokong.outcomes.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.jspecify.annotations.Nullable;
import org.sokong.outcomes.Dimension;
import org.sokong.outcomes.DimensionScore;
import org.sokong.outcomes.Fraction;
import org.sokong.outcomes.RoundItem;
import org.sokong.outcomes.Score;
import org.sokong.uikit.EnumLabels;

/** The result of a round by side of life: score, answers counted, and the client's own rating. */
class ScoreTable extends NativeTable {

    private static final long serialVersionUID = 1;

    ScoreTable(RoundItem round, Score score) {
        addClassName("figures");
        setCaptionText(
                getTranslation(score.local() ? "outcomes.score.title" : "outcomes.score.plain"));
        getHead()
                .add(
                        new NativeTableRow(
                                column("outcomes.score.side"),
                                column("outcomes.score.score"),
                                column("outcomes.score.own")));
        for (Dimension dimension : Dimension.values()) {
            line(
                    EnumLabels.label("outcomes", dimension),
                    of(score.of(dimension)),
                    own(round, dimension));
        }
        line(
                getTranslation("outcomes.score.whole"),
                number(score.composite()),
                getTranslation("outcomes.score.none"));
    }

    private NativeTableHeaderCell column(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private void line(String label, String score, String own) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(label);
        head.getElement().setAttribute("scope", "row");
        getBody()
                .add(
                        new NativeTableRow(
                                head, new NativeTableCell(score), new NativeTableCell(own)));
    }

    private String of(DimensionScore score) {
        return getTranslation(
                "outcomes.score.with_answers",
                number(score.score()),
                getTranslation("outcomes.score.answered", score.answered(), score.applicable()));
    }

    private String number(@Nullable Fraction score) {
        return score == null
                ? getTranslation("outcomes.band.INSUFFICIENT")
                : getTranslation("outcomes.number", score.decimal(2));
    }

    private String own(RoundItem round, Dimension dimension) {
        Integer own = round.own().get(dimension);
        return own == null
                ? getTranslation("uikit.notrecorded")
                : getTranslation("outcomes.own.of_ten", own);
    }
}
