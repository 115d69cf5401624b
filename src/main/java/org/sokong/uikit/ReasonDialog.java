package org.sokong.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;

/**
 * Asks for a reason before something that cannot be taken back, instead of "are you sure". A
 * refusal of the action is shown in the dialog, which stays open with what was typed.
 *
 * @param <T> type of the coded reason, where one is asked for
 */
public class ReasonDialog<T> extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 2_000;

    private final TextArea note = new TextArea();
    private final Select<T> choice = new Select<>();
    private final Paragraph problem = new Paragraph();
    private final Button yes;
    private final FieldProblems beside = new FieldProblems();
    private final boolean coded;
    private final boolean noteRequired;
    private final transient BiConsumer<@Nullable T, String> action;

    private ReasonDialog(
            String title,
            String explanation,
            String confirm,
            @Nullable Collection<T> choices,
            @Nullable ItemLabelGenerator<T> labels,
            boolean noteRequired,
            BiConsumer<@Nullable T, String> action) {
        this.action = action;
        this.coded = choices != null;
        this.noteRequired = noteRequired;
        setHeaderTitle(title);
        addClassName("reason-dialog");
        VerticalLayout body = new VerticalLayout();
        body.setPadding(false);
        if (!explanation.isEmpty()) {
            body.add(new Paragraph(explanation));
        }
        if (choices != null) {
            choice.setLabel(getTranslation("uikit.reason.choice"));
            choice.setItems(choices);
            choice.setErrorMessage(getTranslation("uikit.reason.choose"));
            choice.setManualValidation(true);
            Required.mark(choice);
            choice.setWidthFull();
            if (labels != null) {
                choice.setItemLabelGenerator(labels);
            }
            body.add(choice);
        }
        note.setLabel(getTranslation(coded ? "uikit.reason.note" : "uikit.reason.label"));
        note.setRequiredIndicatorVisible(noteRequired);
        note.setMaxLength(LONGEST);
        note.setWidthFull();
        note.setMinRows(3);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        body.add(note, problem);
        add(body);
        yes = new Button(confirm, click -> confirm());
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        yes.setDisableOnClick(false);
        Button no = new Button(getTranslation("uikit.cancel"), click -> close());
        getFooter().add(no, yes);
        setWidth("min(34rem, 94vw)");
    }

    /**
     * A dialog with a free reason.
     *
     * @param title translated, what is about to be done
     * @param explanation translated, what it means
     * @param confirm translated text of the button
     * @param action does it with the reason; may refuse with a {@link DomainException}
     */
    public static ReasonDialog<Void> text(
            String title, String explanation, String confirm, Consumer<String> action) {
        return new ReasonDialog<>(
                title,
                explanation,
                confirm,
                null,
                null,
                true,
                (none, reason) -> action.accept(reason));
    }

    /**
     * A dialog with a coded reason and a note.
     *
     * @param choices coded reasons
     * @param labels their labels
     * @param noteRequired whether the note must be filled in too
     * @param action does it with the coded reason and the note, which may be empty
     */
    public static <T> ReasonDialog<T> coded(
            String title,
            String explanation,
            String confirm,
            Collection<T> choices,
            ItemLabelGenerator<T> labels,
            boolean noteRequired,
            BiConsumer<T, String> action) {
        return new ReasonDialog<>(
                title,
                explanation,
                confirm,
                choices,
                labels,
                noteRequired,
                (reason, text) -> {
                    if (reason != null) {
                        action.accept(reason, text);
                    }
                });
    }

    /**
     * For a good end: what is chosen has another name, and the button is not red.
     *
     * @param label translated name of the field
     * @param missing translated, what to say while nothing is chosen
     */
    public ReasonDialog<T> harmless(String label, String missing) {
        choice.setLabel(label);
        choice.setErrorMessage(missing);
        return harmless();
    }

    /** For what can be taken back or ends nothing: the button is not red. */
    public ReasonDialog<T> harmless() {
        yes.removeThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    /**
     * Where something other than a reason is asked for.
     *
     * @param label translated name of the field
     */
    public ReasonDialog<T> asking(String label) {
        note.setLabel(label);
        return this;
    }

    /** Where the code says all there is to say. */
    public ReasonDialog<T> withoutWords() {
        note.setVisible(false);
        return this;
    }

    /** Adds a field or hint below the reason; a field has to be readable. */
    public ReasonDialog<T> with(Component... components) {
        for (Component component : components) {
            if (component instanceof HasValidation typed && ComponentTexts.isReadFromWords(typed)) {
                beside.reads(typed);
            }
        }
        add(components);
        return this;
    }

    private void confirm() {
        problem.setVisible(false);
        String text = note.getValue().strip();
        T reason = coded ? choice.getValue() : null;
        choice.setInvalid(coded && reason == null);
        note.setErrorMessage(getTranslation("uikit.reason.missing"));
        note.setInvalid(noteRequired && text.isEmpty());
        if (choice.isInvalid()) {
            choice.focus();
            return;
        }
        if (note.isInvalid()) {
            note.focus();
            return;
        }
        if (!beside.run(() -> {})) {
            return;
        }
        try {
            action.accept(reason, text);
            close();
        } catch (DomainException refusal) {
            problem.setText(getTranslation(refusal.key(), refusal.arguments()));
            problem.setVisible(true);
        }
    }
}
