package org.sokong.policy.cite;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.DocumentState;
import org.sokong.policy.PassageStanding;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Typed;

/**
 * The mark beside a cited passage that no longer holds, and what replaces it. Every place that
 * shows a citation shows it.
 */
public class CitedMark extends Span {

    private static final long serialVersionUID = 1;

    private CitedMark(PassageStanding standing) {
        addClassName("cited-mark");
        add(
                new Badge(
                        EnumLabels.label("policy", standing.state()),
                        standing.state() == DocumentState.REPEALED
                                ? Badge.Tone.BAD
                                : Badge.Tone.WARN));
        String newer = standing.newerCitation();
        if (newer == null) {
            return;
        }
        add(
                standing.newer() == null
                        ? new Span(getTranslation("policy.cite.gone", Typed.inline(newer)))
                        : new Anchor(
                                "policy/passages/" + standing.newer(),
                                getTranslation("policy.cite.replaced", Typed.inline(newer))));
    }

    /** The mark; nothing for a passage that holds or of which nothing is known. */
    public static Optional<CitedMark> of(@Nullable PassageStanding standing) {
        return standing == null || !standing.isEnded()
                ? Optional.empty()
                : Optional.of(new CitedMark(standing));
    }
}
