package org.sokong.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.sokong.policy.DocumentDetail;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.PassageDetail;
import org.sokong.policy.PassageSuccessor;
import org.sokong.policy.align.Versions.Change;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.TimeText;

/**
 * Says of a passage or document that it is no longer in force, and leads to what took its place.
 */
public final class StandingMark extends Div {

    private static final long serialVersionUID = 1;

    private StandingMark(DocumentSummary document, TimeText time) {
        addClassNames("held", "policy-standing");
        getElement().setAttribute("role", "note");
        add(new Badge(EnumLabels.label("policy", document.state()), Badge.Tone.WARN));
        LocalDate ended = document.repealedOn();
        if (ended != null) {
            add(new Span(getTranslation("policy.standing.repealed", time.date(ended))));
        }
    }

    /** The mark of a passage; nothing for one that is in force. */
    public static Optional<Component> of(PassageDetail passage, TimeText time) {
        if (!isEnded(passage.document())) {
            return Optional.empty();
        }
        StandingMark mark = new StandingMark(passage.document(), time);
        passage.successor().ifPresent(mark::leadTo);
        return Optional.of(mark);
    }

    /** The mark of a document; nothing for one that is in force. */
    static Optional<Component> of(DocumentDetail document, TimeText time) {
        if (!isEnded(document.summary())) {
            return Optional.empty();
        }
        StandingMark mark = new StandingMark(document.summary(), time);
        document.newer()
                .ifPresent(
                        next ->
                                mark.add(
                                        new Anchor(
                                                PolicyPaths.document(next.id()),
                                                mark.getTranslation(
                                                        "policy.standing.newer", next.code()))));
        return Optional.of(mark);
    }

    private static boolean isEnded(DocumentSummary document) {
        return document.state().isEnded();
    }

    private void leadTo(PassageSuccessor next) {
        String key =
                next.change() == Change.SAME
                        ? "policy.standing.same"
                        : next.change() == Change.GONE
                                ? "policy.standing.gone"
                                : "policy.standing.changed";
        add(
                new Anchor(
                        next.passageId() == null
                                ? PolicyPaths.document(next.documentId())
                                : PolicyPaths.passage(next.passageId()),
                        getTranslation(key, DocumentFacts.ltr(next.citation()))));
    }
}
