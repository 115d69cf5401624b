package org.sokong.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.outcomes.Band;
import org.sokong.outcomes.RoundItem;
import org.sokong.outcomes.RoundState;
import org.sokong.outcomes.Score;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;

/** A round in the list with its result, and what can be done with it. */
class RoundCard extends Div {

    private static final long serialVersionUID = 1;

    private final OutcomesTab tab;
    private final transient OutcomesServices services;
    private final transient RoundItem round;

    RoundCard(OutcomesTab tab, OutcomesServices services, RoundItem round, boolean mayWrite) {
        this.tab = tab;
        this.services = services;
        this.round = round;
        addClassNames("card", "tab-stack");
        add(head());
        String reason = round.reason();
        if (reason != null) {
            add(new Paragraph(getTranslation("outcomes.card.reason", Typed.inline(reason))));
        }
        Score score = round.score();
        if (score != null && round.state() == RoundState.COMPLETE) {
            add(new ScoreTable(round, score));
        }
        add(actions(mayWrite));
    }

    /** The band of a score as a word in colour. */
    static Badge band(Score score) {
        return new Badge(
                EnumLabels.label("outcomes", score.band()),
                switch (score.band()) {
                    case HIGH -> Badge.Tone.GOOD;
                    case MEDIUM -> Badge.Tone.WARN;
                    case LOW -> Badge.Tone.BAD;
                    case INSUFFICIENT -> Badge.Tone.PLAIN;
                });
    }

    /** Says in words why there is no score as a whole, null where there is one. */
    static @Nullable String insufficient(Score score) {
        return score.band() == Band.INSUFFICIENT ? "outcomes.score.insufficient" : null;
    }

    private Component head() {
        H3 title = new H3(EnumLabels.label("outcomes", round.kind()));
        Div line = new Div(title);
        line.addClassName("status-line");
        Score score = round.score();
        if (score != null && round.state() == RoundState.COMPLETE) {
            line.add(band(score));
        } else {
            line.add(new Badge(EnumLabels.label("outcomes", round.state()), Badge.Tone.PLAIN));
        }
        Span who =
                new Span(
                        getTranslation(
                                "outcomes.card.by",
                                round.heldOn() == null
                                        ? getTranslation("uikit.notrecorded")
                                        : services.time().date(round.heldOn()),
                                Typed.inline(round.author())));
        who.addClassName("sub");
        line.add(who);
        return line;
    }

    private Component actions(boolean mayWrite) {
        String name = name();
        Div row = new Div();
        row.addClassName("ways-out");
        boolean draft = round.state() == RoundState.DRAFT && mayWrite;
        row.add(button(draft ? "outcomes.action.go_on" : "outcomes.action.read", name, this::open));
        if (mayWrite && round.state() == RoundState.COMPLETE) {
            row.add(button("outcomes.action.correct", name, this::correct));
        }
        return row;
    }

    private Button button(String key, String name, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.setAriaLabel(getTranslation("outcomes.action.of", getTranslation(key), name));
        return button;
    }

    private String name() {
        String kind = EnumLabels.label("outcomes", round.kind());
        return round.heldOn() == null
                ? kind
                : getTranslation("outcomes.round.on", kind, services.time().date(round.heldOn()));
    }

    private void open() {
        tab.show(round.id());
    }

    private void correct() {
        ReasonDialog.text(
                        getTranslation("outcomes.correct.title"),
                        getTranslation("outcomes.correct.explain"),
                        getTranslation("outcomes.action.correct"),
                        reason -> {
                            UUID draft = services.rounds().correct(round.id(), reason);
                            Notices.done("outcomes.done.correction");
                            tab.show(draft);
                        })
                .harmless()
                .open();
    }
}
