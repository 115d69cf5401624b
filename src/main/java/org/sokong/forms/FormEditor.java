package org.sokong.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.uikit.ConflictDialog;
import org.sokong.uikit.SavedLine;
import org.sokong.uikit.TimeText;

/**
 * A form that is filled in on the screen and saves itself while somebody types. Each part says how
 * many of its questions are answered; two people in the same form choose between their answers;
 * nothing typed is lost.
 */
public class FormEditor extends Div {

    private static final long serialVersionUID = 1;

    private static final Set<FieldKind> WIDE =
            Set.of(FieldKind.TEXT, FieldKind.CHOICES, FieldKind.CODES);

    /**
     * What is stored of a form.
     *
     * @param version version of the record that was read
     */
    public record Filled(long version, FormValues values) {}

    /** Where the form is stored. */
    public interface Store {

        /**
         * Stores the answers.
         *
         * @param version version that was read
         * @return the new version
         * @throws EditConflict when somebody else saved meanwhile
         * @throws FormRefused when an answer cannot be stored
         */
        long save(long version, FormValues values);

        /** What is stored now. */
        Filled load();
    }

    private final boolean folding;
    private final FormShape shape;
    private final transient FormText text;
    private final transient FormFields fields;
    private final transient Store store;
    private final SavedLine saved;
    private final Map<FormPart, Span> progress = new LinkedHashMap<>();
    private final Map<FormPart, Details> folds = new LinkedHashMap<>();
    private transient Filled filled;

    /** Shows what is stored and begins to listen. */
    public FormEditor(FormShape shape, FormText text, TimeText time, Store store) {
        this(shape, text, time, store, false);
    }

    /**
     * Shows what is stored and begins to listen.
     *
     * @param folding whether all parts but the first are folded until somebody opens them
     */
    public FormEditor(FormShape shape, FormText text, TimeText time, Store store, boolean folding) {
        this.folding = folding;
        this.shape = shape;
        this.text = text;
        this.store = store;
        this.filled = store.load();
        this.fields = new FormFields(shape, text, getLocale(), this::save);
        this.saved = new SavedLine(time, true);
        addClassName("form-editor");
        add(saved);
        shape.parts().forEach(part -> add(section(part)));
        fields.show(filled.values());
        showProgress(filled.values());
    }

    /** Version of the record as this screen knows it. */
    public long version() {
        return filled.version();
    }

    /** The answers on the screen. */
    public FormValues values() {
        return fields.over(filled.values());
    }

    /**
     * Stores what is on the screen, if anything changed.
     *
     * @return whether all of it is stored
     */
    public boolean save() {
        return save(values());
    }

    /** Says beside each question what is wrong. */
    public void show(FormRefused refused) {
        saved.failed(getTranslation("uikit.saved.not"));
        folds.forEach(
                (part, fold) -> {
                    if (part.fields().stream()
                            .anyMatch(
                                    field ->
                                            refused.problems().stream()
                                                    .anyMatch(
                                                            problem ->
                                                                    problem.field()
                                                                            .equals(
                                                                                    field
                                                                                            .key())))) {
                        fold.setOpened(true);
                    }
                });
        fields.show(refused.problems());
    }

    private boolean save(FormValues values) {
        showProgress(values);
        if (fields.hasBadInput()) {
            saved.failed(getTranslation("uikit.saved.not"));
            return false;
        }
        if (values.equals(filled.values())) {
            saved.saved();
            return true;
        }
        try {
            filled = new Filled(store.save(filled.version(), values), values);
            saved.saved();
            return true;
        } catch (EditConflict conflict) {
            resolve(values);
        } catch (FormRefused refused) {
            show(refused);
        } catch (DomainException refused) {
            saved.failed(getTranslation(refused.key(), refused.arguments()));
        }
        return false;
    }

    /** Somebody else saved meanwhile: both answers of each question stand side by side. */
    private void resolve(FormValues mine) {
        saved.failed(getTranslation("uikit.conflict.waiting"));
        FormValues base = filled.values();
        Filled theirs = store.load();
        filled = theirs;
        FormValues merged = theirs.values();
        for (FormField field : shape.fields()) {
            boolean onlyMine = theirs.values().all(field.key()).equals(base.all(field.key()));
            if (onlyMine) {
                merged = merged.with(field.key(), mine.all(field.key()));
            }
        }
        FormValues kept = merged;
        List<FormChange> both =
                FormChange.between(shape, kept, mine).stream()
                        .filter(
                                change ->
                                        !mine.all(change.field().key())
                                                .equals(base.all(change.field().key())))
                        .toList();
        if (both.isEmpty()) {
            fields.show(kept);
            save(kept);
            return;
        }
        new ConflictDialog(
                        both.stream().map(this::difference).toList(),
                        mineKept -> {
                            FormValues chosen = kept;
                            for (int number : mineKept) {
                                FormChange change = both.get(number);
                                chosen = chosen.with(change.field().key(), change.after());
                            }
                            fields.show(chosen);
                            save(chosen);
                        })
                .open();
    }

    private ConflictDialog.Difference difference(FormChange change) {
        return new ConflictDialog.Difference(
                text.label(change.field(), getLocale()),
                text.answer(change.field(), change.after(), getLocale()),
                text.answer(change.field(), change.before(), getLocale()));
    }

    private Component section(FormPart part) {
        Span answered = new Span();
        answered.addClassName("form-progress");
        progress.put(part, answered);
        H3 title = new H3(getTranslation(part.labelKey()));
        Div head = new Div(title, answered);
        head.addClassName("form-part-head");
        Div grid = new Div();
        grid.addClassName("form-grid");
        part.fields().forEach(field -> grid.add(place(field)));
        Section section = new Section(folding ? fold(part, head, grid) : head);
        if (!folding) {
            section.add(grid);
        }
        section.addClassName("form-part");
        section.setAriaLabel(title.getText());
        return section;
    }

    private Details fold(FormPart part, Div head, Div grid) {
        Details fold = new Details(head, grid);
        fold.setOpened(folds.isEmpty());
        fold.addClassName("form-fold");
        folds.put(part, fold);
        return fold;
    }

    private Component place(FormField field) {
        Component component = fields.of(field);
        if (WIDE.contains(field.kind())) {
            component.addClassName("form-wide");
        }
        return component;
    }

    private void showProgress(FormValues values) {
        progress.forEach(
                (part, answered) -> {
                    long given =
                            part.fields().stream()
                                    .filter(field -> !values.all(field.key()).isEmpty())
                                    .count();
                    answered.setText(getTranslation("forms.progress", given, part.fields().size()));
                });
    }
}
