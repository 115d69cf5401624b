package org.sokong.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;
import org.sokong.kernel.EditConflict;

/** A form in a dialog: a refusal stands at its field, and what was typed stays. */
public class EntryDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Div form = new Div();
    private final FieldProblems problems = new FieldProblems();
    private final Div conflict = new Div();
    private final List<HasValue<?, ?>> inputs = new ArrayList<>();
    private transient Runnable save = () -> {};
    private transient Runnable done = () -> {};
    private transient @Nullable TimeText time;
    private transient @Nullable Supplier<@Nullable EntryDialog> fresh;
    private transient @Nullable Supplier<Map<String, String>> readAgain;
    private transient Map<String, String> read = Map.of();
    private transient @Nullable TypedWords typed;
    private transient @Nullable DraftKeeper keeper;

    public EntryDialog(String title) {
        setCloseOnOutsideClick(false);
        setHeaderTitle(title);
        form.addClassName("entry-form");
        conflict.addClassNames("problem", "entry-conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        add(form, conflict, problems);
        setWidth("min(34rem, 94vw)");
    }

    /** A sentence above the fields that follow. */
    public void hint(String text) {
        form.add(new Paragraph(text));
    }

    /** Adds a field; refusals whose key begins so stand at it. */
    public <F extends Component & HasValidation> F field(String errorStart, F field) {
        if (field instanceof HasSize sized) {
            sized.setWidthFull();
        }
        problems.at(errorStart, field);
        plain(field);
        return field;
    }

    /** A text of one line, written in either direction. */
    public TextField line(String labelKey, String errorStart, int longest) {
        TextField line = new TextField(getTranslation(labelKey));
        line.setMaxLength(longest);
        line.getElement().executeJs("this.inputElement.dir = 'auto'");
        return field(errorStart, line);
    }

    /** A text of several lines, written in either direction. */
    public TextArea words(String labelKey, String errorStart, int longest) {
        TextArea words = new TextArea(getTranslation(labelKey));
        words.setMaxLength(longest);
        words.setMinRows(2);
        words.getElement().executeJs("this.inputElement.dir = 'auto'");
        return field(errorStart, words);
    }

    /** A day; one that cannot be read is said so at the field. */
    public DatePicker day(String labelKey, String errorStart) {
        return field(errorStart, ComponentTexts.datePicker(getTranslation(labelKey)));
    }

    /** Adds something to which no refusal belongs. */
    public void plain(Component component) {
        if (component instanceof HasValue<?, ?> input) {
            inputs.add(input);
        }
        if (component instanceof HasValidation typed && ComponentTexts.isReadFromWords(typed)) {
            problems.reads(typed);
        }
        form.add(component);
    }

    /** Puts the fields that were added last side by side, where the screen is wide enough. */
    public void beside(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("entry-pair");
        form.add(row);
    }

    /** Other beginnings of refusals that stand at a field which was added before. */
    public EntryDialog at(String errorStart, HasValidation field) {
        problems.at(errorStart, field);
        return this;
    }

    /** Adds the buttons; closes when the save is not refused. */
    public void saves(String buttonText, Runnable store, Runnable afterwards) {
        stores(buttonText, store, afterwards);
    }

    /** Like saving, where it cannot be taken back: the button is red. */
    public void ends(String buttonText, Runnable store, Runnable afterwards) {
        stores(buttonText, store, afterwards).addThemeVariants(ButtonVariant.ERROR);
    }

    private Button stores(String buttonText, Runnable store, Runnable afterwards) {
        save = store;
        done = afterwards;
        Button ok = new Button(buttonText, click -> attempt());
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> cancel()), ok);
        return ok;
    }

    /** Adds a button that takes the record away; closes when that is not refused. */
    public void removes(String buttonText, Runnable deed, Runnable afterwards) {
        Button remove =
                new Button(
                        buttonText,
                        click -> {
                            if (problems.run(deed)) {
                                finish(afterwards);
                            }
                        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(remove);
    }

    /**
     * What is typed is kept there until it is saved or cancelled, and is back at the next opening.
     */
    public void keptBy(TypedWords where) {
        typed = where;
    }

    @Override
    public void open() {
        if (typed != null && keeper == null) {
            keeper = new DraftKeeper(inputs, typed);
            if (keeper.bringBack()) {
                form.addComponentAsFirst(DraftKeeper.hint(this));
            }
        }
        super.open();
    }

    private void cancel() {
        forget();
        close();
    }

    private void forget() {
        if (keeper != null) {
            keeper.forget();
        }
    }

    /**
     * Where somebody else changed the record meanwhile, both answers of each question stand side by
     * side.
     *
     * @param present makes the same dialog for the record as it is now; gives null where the record
     *     cannot be changed any more
     */
    public void comparedWith(TimeText clock, Supplier<@Nullable EntryDialog> present) {
        time = clock;
        fresh = present;
    }

    /**
     * Where somebody else changed the record meanwhile, says what stands there now; the same button
     * then applies on purpose what was typed.
     *
     * @param before label and text of the record as it was read
     * @param now reads it again and takes up its version
     */
    public void tells(Map<String, String> before, Supplier<Map<String, String>> now) {
        read = before;
        readAgain = now;
    }

    private void attempt() {
        boolean[] met = {false};
        conflict.setVisible(false);
        boolean stored =
                problems.run(
                        () -> {
                            try {
                                save.run();
                            } catch (EditConflict changed) {
                                met[0] = true;
                                meet(changed);
                            }
                        });
        if (stored && !met[0]) {
            finish(done);
        }
    }

    private void finish(Runnable afterwards) {
        forget();
        close();
        afterwards.run();
    }

    private void meet(EditConflict changed) {
        if (readAgain != null) {
            tell(readAgain.get());
            return;
        }
        EntryDialog other = fresh == null ? null : fresh.get();
        if (other == null) {
            throw changed;
        }
        resolve(other);
    }

    private void resolve(EntryDialog other) {
        List<Integer> differing = new ArrayList<>();
        List<ConflictDialog.Difference> differences = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Object mine = inputs.get(i).getValue();
            Object theirs = other.inputs.get(i).getValue();
            if (!Objects.equals(mine, theirs)) {
                differing.add(i);
                differences.add(
                        new ConflictDialog.Difference(
                                label(inputs.get(i)),
                                text(inputs.get(i), mine),
                                text(inputs.get(i), theirs)));
            }
        }
        if (differing.isEmpty()) {
            finish(done);
            return;
        }
        new ConflictDialog(
                        differences,
                        mineKept -> {
                            for (int i = 0; i < differing.size(); i++) {
                                if (mineKept.contains(i)) {
                                    other.take(differing.get(i), inputs.get(differing.get(i)));
                                }
                            }
                            forget();
                            close();
                            other.open();
                            other.attempt();
                        })
                .open();
    }

    @SuppressWarnings("unchecked")
    private void take(int number, HasValue<?, ?> from) {
        ((HasValue<?, Object>) inputs.get(number)).setValue(from.getValue());
    }

    private static String label(HasValue<?, ?> input) {
        return input instanceof HasLabel named ? Objects.toString(named.getLabel(), "") : "";
    }

    @SuppressWarnings("unchecked")
    private String text(HasValue<?, ?> input, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return "–";
        }
        if (value instanceof LocalDate day && time != null) {
            return time.date(day);
        }
        if (value instanceof Boolean yes) {
            return EnumLabels.label("uikit", yes ? Answer.YES : Answer.NO);
        }
        if (input instanceof Select<?> select) {
            return ((Select<Object>) select).getItemLabelGenerator().apply(value);
        }
        if (input instanceof ComboBox<?> box) {
            return ((ComboBox<Object>) box).getItemLabelGenerator().apply(value);
        }
        return value.toString();
    }

    private void tell(Map<String, String> now) {
        UnorderedList list = new UnorderedList();
        now.forEach(
                (label, text) -> {
                    if (!text.equals(read.get(label))) {
                        list.add(
                                new ListItem(
                                        getTranslation("uikit.fact", label, Typed.inline(text))));
                    }
                });
        read = now;
        conflict.removeAll();
        conflict.add(new Paragraph(getTranslation("uikit.conflict.saved")), list);
        conflict.setVisible(true);
    }
}
