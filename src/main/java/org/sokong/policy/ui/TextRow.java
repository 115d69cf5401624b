package org.sokong.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.sokong.policy.CuratorNote;
import org.sokong.policy.DocumentDetail;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.ParagraphAction;
import org.sokong.policy.ParagraphKind;
import org.sokong.uikit.Language;

/** One paragraph of a document: its number, its text, its translation, what curators say. */
class TextRow extends Div {

    private static final long serialVersionUID = 1;

    TextRow(
            DocumentDetail.Line line,
            Optional<DocumentSummary> counterpart,
            List<CuratorNote> notes) {
        addClassName("policy-row");
        setId("p" + line.label());
        add(number(line), text(line));
        counterpart.ifPresent(
                other -> {
                    Div beside = new Div();
                    beside.addClassName("policy-beside");
                    if (line.counterpartText() != null) {
                        Span from = new Span(other.code() + " ¶" + line.counterpartNumber());
                        from.addClassName("policy-number");
                        beside.add(from, new Quoted(line.counterpartText(), other.language()));
                    }
                    add(beside);
                });
        notes.forEach(note -> add(new NoteCard(note)));
    }

    private Component number(DocumentDetail.Line line) {
        String label = "¶" + line.label();
        if (line.action() != ParagraphAction.INDEX) {
            Span number = new Span(label);
            number.addClassName("policy-number");
            return number;
        }
        Anchor link = new Anchor(PolicyPaths.passage(line.passageId()), label);
        link.addClassName("policy-number");
        link.setAriaLabel(getTranslation("policy.passage.open", line.label()));
        return link;
    }

    private static Component text(DocumentDetail.Line line) {
        boolean own = line.text() != null || line.abstractOwn() != null;
        String shown = line.text() != null ? line.text() : line.abstractOwn();
        if (shown == null) {
            shown = line.abstractEnglish() == null ? "" : line.abstractEnglish();
        }
        Quoted text = new Quoted(shown, own ? line.language() : Language.ENGLISH);
        if (line.action() == ParagraphAction.KEEP && line.kind() != ParagraphKind.LIST_INTRO) {
            text.addClassName("policy-heading");
        }
        if (line.text() == null) {
            text.addClassName("policy-abstract");
        }
        return text;
    }
}
