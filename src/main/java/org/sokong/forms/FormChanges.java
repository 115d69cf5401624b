package org.sokong.forms;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.sokong.uikit.Facts;

/** What changed between two fillings of a form: the question, what stood there, what stands now. */
public class FormChanges extends Div {

    private static final long serialVersionUID = 1;

    public FormChanges(FormText text, List<FormChange> changes) {
        addClassName("form-changes");
        if (changes.isEmpty()) {
            add(new Paragraph(getTranslation("forms.changes.none")));
            return;
        }
        Facts facts = new Facts();
        for (FormChange change : changes) {
            Span words =
                    new Span(
                            getTranslation(
                                    "forms.changes.from_to",
                                    text.answer(change.field(), change.before(), getLocale()),
                                    text.answer(change.field(), change.after(), getLocale())));
            words.getElement().setAttribute("dir", "auto");
            facts.with(change.field().labelKey(), words);
        }
        add(facts);
    }
}
