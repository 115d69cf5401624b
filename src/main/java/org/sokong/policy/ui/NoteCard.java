package org.sokong.policy.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.sokong.policy.CuratorNote;

/** What a curator says beside the text. */
class NoteCard extends Aside {

    private static final long serialVersionUID = 1;

    NoteCard(CuratorNote note) {
        addClassName("policy-note");
        String about =
                note.aboutDate()
                        ? getTranslation("policy.note.date")
                        : note.paragraphs().isEmpty()
                                ? getTranslation("policy.note")
                                : getTranslation(
                                        "policy.note.paragraphs",
                                        note.paragraphs().stream()
                                                .map(number -> DocumentFacts.ltr("¶" + number))
                                                .collect(Collectors.joining(" ")));
        Span label = new Span(about);
        label.addClassName("policy-note-label");
        add(label, new Paragraph(note.text(getLocale())));
        getElement().setAttribute("aria-label", about);
        getElement().setAttribute("role", "note");
    }
}
