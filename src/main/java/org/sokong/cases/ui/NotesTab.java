package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.CaseService;
import org.sokong.cases.NoteDetail;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.DraftKeeper;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Typed;

/** Notes, newest first; written once, never changed. */
class NotesTab extends Div implements KeepsTyping {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final CaseDetail detail;
    private final Runnable changed;
    private final TextArea text = new TextArea();
    private final Div list = new Div();
    private transient @Nullable DraftKeeper draft;

    NotesTab(CaseServices services, CaseDetail detail, Runnable changed) {
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        addClassName("stacked");
        if (detail.mayWork() && !detail.status().isEnded()) {
            text.setLabel(getTranslation("cases.notes.new"));
            text.setHelperText(getTranslation("cases.notes.hint"));
            text.setMaxLength(CaseService.LONGEST_NOTE);
            text.setWidthFull();
            text.setMinRows(3);
            Button add = new Button(getTranslation("cases.notes.add"), click -> addNote());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            Div card = new Div(text, add);
            card.addClassNames("card", "stacked");
            draft =
                    new DraftKeeper(
                            List.of(text),
                            services.drafts().of(detail.id(), Section.NOTES, "note", null));
            if (draft.bringBack()) {
                card.addComponentAsFirst(new Paragraph(getTranslation("cases.notes.back")));
            }
            add(card);
        }
        add(list);
        showNotes();
    }

    private void addNote() {
        try {
            services.cases().addNote(detail.id(), text.getValue());
            if (draft != null) {
                draft.forget();
            }
            text.clear();
            text.setInvalid(false);
            showNotes();
            changed.run();
        } catch (DomainException refused) {
            text.setErrorMessage(getTranslation(refused.key(), refused.arguments()));
            text.setInvalid(true);
            text.focus();
        }
    }

    private void showNotes() {
        list.removeAll();
        List<NoteDetail> notes = services.contents().notes(detail.id());
        if (notes.isEmpty()) {
            list.add(
                    new EmptyState(
                            getTranslation("cases.notes.none"),
                            getTranslation("cases.notes.none.hint")));
        }
        for (NoteDetail note : notes) {
            Paragraph words = new Paragraph(note.text());
            words.addClassName("quoted");
            words.getElement().setAttribute("dir", "auto");
            Span who =
                    new Span(
                            services.time().dateTime(note.writtenAt())
                                    + " · "
                                    + Typed.inline(note.author()));
            who.addClassName("why");
            Div card = new Div(words, who);
            card.addClassName("card");
            list.add(card);
        }
    }

    @Override
    public void refresh(CaseDetail now) {
        // A note that is being written stays.
    }
}
