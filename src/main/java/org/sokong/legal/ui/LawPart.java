package org.sokong.legal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.TimeText;

/** One kind of what courts and authorities decide about a case: its heading and its cards. */
abstract class LawPart extends Div {

    private static final long serialVersionUID = 1;

    final transient LegalServices services;
    final transient TimeText time;
    final transient Runnable saved;
    final UUID caseId;

    /**
     * @param saved what follows when something was written
     */
    LawPart(LegalServices services, UUID caseId, Runnable saved) {
        this.services = services;
        this.time = services.time();
        this.caseId = caseId;
        this.saved = saved;
        addClassName("legal-stack");
    }

    final void head(String key, String addKey, boolean mayWrite, Runnable deed) {
        Div head = new Div(new H2(getTranslation(key)));
        head.addClassName("legal-head");
        if (mayWrite) {
            head.add(new Button(getTranslation(addKey), click -> deed.run()));
        }
        add(head);
    }

    final void list(String key, List<? extends Component> cards) {
        if (cards.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation(key + ".empty"), getTranslation(key + ".empty.hint")));
        } else {
            cards.forEach(this::add);
        }
    }

    /**
     * A dialog with one text, open.
     *
     * @param id of the record that it changes
     */
    final EntryDialog words(
            UUID id,
            String titleKey,
            String labelKey,
            String errorStart,
            boolean needed,
            Consumer<String> save) {
        EntryDialog dialog =
                kept(new EntryDialog(getTranslation(titleKey)), Section.LEGAL, titleKey, id);
        TextArea words = dialog.words(labelKey, errorStart, 1_000);
        words.setRequiredIndicatorVisible(needed);
        dialog.saves(getTranslation("uikit.save"), () -> save.accept(words.getValue()), saved);
        dialog.open();
        return dialog;
    }

    /** What is typed into the dialog is kept until it is saved. */
    final <D extends EntryDialog> D kept(
            D dialog, Section section, String kind, @Nullable UUID id) {
        dialog.keptBy(services.drafts().of(caseId, section, kind, id));
        return dialog;
    }

    static String text(@Nullable String words) {
        return words == null ? "–" : words;
    }
}
