package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
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
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.organisations.OrganisationFilter;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.DraftKeeper;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;
import org.sokong.uikit.Typed;
import org.sokong.uikit.TypedWords;

/**
 * A small form in a dialog. What is refused is said beside the field and what was typed stays. When
 * somebody else saved meanwhile, the dialog says what stands there now and takes up the new
 * version, so that the same button puts what was typed in its place on purpose.
 */
abstract class PlanDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient PlanServices services;
    private final transient Runnable after;
    private final VerticalLayout body = new VerticalLayout();
    private final Div conflict = new Div();
    private final FieldProblems problems = new FieldProblems();
    private final TextArea early;
    private final List<HasValue<?, ?>> inputs = new ArrayList<>();
    private transient @Nullable TypedWords typed;
    private transient @Nullable DraftKeeper keeper;

    PlanDialog(PlanServices services, String titleKey, Runnable after) {
        this.services = services;
        this.after = after;
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(38rem, 96vw)");
        setCloseOnOutsideClick(false);
        conflict.addClassNames("problem", "plan-conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        early = words("planning.plan.early_reason");
        early.setVisible(false);
        body.setPadding(false);
        body.setSpacing(false);
        body.addClassName("entry-form");
        add(body, conflict, problems);
        Button yes = new Button(getTranslation("uikit.save"), click -> save());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> cancel()), yes);
    }

    /** Stores what was typed; may refuse. */
    abstract void store();

    /** Reads what is stored now and takes up its version. Label and text, in order. */
    abstract Map<String, String> reload();

    /** What was stored when the dialog opened, as people read it; empty for something new. */
    private transient Map<String, String> before = Map.of();

    void before(Map<String, String> texts) {
        before = texts;
    }

    PlanServices services() {
        return services;
    }

    /** Puts the fields in order and the reason for an early day below them. */
    void layOut(Component... fields) {
        for (Component field : fields) {
            if (field instanceof HasSize sized) {
                sized.setWidthFull();
            }
            collect(field);
        }
        inputs.add(early);
        body.add(fields);
        body.add(early);
    }

    private void collect(Component field) {
        if (field instanceof HasValue<?, ?> input) {
            inputs.add(input);
        } else {
            field.getChildren().forEach(this::collect);
        }
    }

    /**
     * What is typed is kept there until it is saved or cancelled, and is back at the next opening.
     */
    void keptBy(TypedWords where) {
        typed = where;
    }

    @Override
    public void open() {
        if (typed != null && keeper == null) {
            keeper = new DraftKeeper(inputs, typed);
            if (keeper.bringBack()) {
                early.setVisible(early.isVisible() || !early.isEmpty());
                body.addComponentAsFirst(DraftKeeper.hint(this));
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

    FieldProblems problems() {
        return problems;
    }

    TextArea early() {
        return early;
    }

    void early(@Nullable String reason) {
        early.setValue(Objects.requireNonNullElse(reason, ""));
        early.setVisible(reason != null);
    }

    private void save() {
        conflict.setVisible(false);
        boolean stored =
                problems.run(
                        () -> {
                            try {
                                store();
                                forget();
                                close();
                                Notices.done("planning.plan.saved");
                                after.run();
                            } catch (EditConflict changed) {
                                tell(reload());
                            } catch (DomainException refused) {
                                if (refused.key().endsWith(".error.early")) {
                                    early.setVisible(true);
                                }
                                throw refused;
                            }
                        });
        if (!stored && !isOpened()) {
            open();
        }
    }

    private void tell(Map<String, String> now) {
        UnorderedList list = new UnorderedList();
        now.forEach(
                (label, text) -> {
                    if (!text.equals(before.get(label))) {
                        list.add(
                                new ListItem(
                                        getTranslation("uikit.fact", label, Typed.inline(text))));
                    }
                });
        before = now;
        conflict.removeAll();
        conflict.add(new Paragraph(getTranslation("uikit.conflict.saved")), list);
        conflict.setVisible(true);
    }

    /** A text of several lines, at most 2,000 characters. */
    final TextArea words(String labelKey) {
        TextArea area = new TextArea(getTranslation(labelKey));
        area.setMaxLength(2_000);
        area.setMinRows(2);
        area.setWidthFull();
        area.getElement().executeJs("this.inputElement.dir = 'auto'");
        return area;
    }

    final TextField line(String labelKey, int longest) {
        TextField field = new TextField(getTranslation(labelKey));
        field.setMaxLength(longest);
        field.getElement().executeJs("this.inputElement.dir = 'auto'");
        return field;
    }

    final DatePicker day(String labelKey) {
        DatePicker picker = ComponentTexts.datePicker(getTranslation(labelKey));
        problems.at(labelKey + ".error", picker);
        return picker;
    }

    /** A choice of which none may be made. */
    @SafeVarargs
    final <E extends Enum<E>> Select<E> select(String labelKey, String module, E... items) {
        Select<E> select = new Select<>();
        select.setLabel(getTranslation(labelKey));
        select.setItems(items);
        select.setItemLabelGenerator(item -> EnumLabels.label(module, item));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("uikit.notrecorded"));
        return select;
    }

    /** A choice that is made. */
    @SafeVarargs
    final <E extends Enum<E>> Select<E> needed(String labelKey, String module, E... items) {
        Select<E> select = select(labelKey, module, items);
        select.setEmptySelectionAllowed(false);
        return select;
    }

    /** An organisation of the directory, found while its name is typed. */
    final ComboBox<Body> organisation(String labelKey) {
        ComboBox<Body> box = new ComboBox<>(getTranslation(labelKey));
        box.setItemLabelGenerator(Body::name);
        box.setClearButtonVisible(true);
        box.setItems(
                query ->
                        services
                                .organisations()
                                .page(
                                        named(query.getFilter().orElse("")),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream()
                                .map(found -> new Body(found.id(), found.name())),
                query -> services.organisations().count(named(query.getFilter().orElse(""))));
        return box;
    }

    private static OrganisationFilter named(String text) {
        return new OrganisationFilter(text.isBlank() ? null : text, null, null, null, null);
    }

    /**
     * An organisation in a choice.
     *
     * @param name as the directory has it
     */
    record Body(UUID id, String name) {

        static @Nullable Body of(@Nullable UUID id, @Nullable String name) {
            return id == null ? null : new Body(id, Objects.requireNonNullElse(name, ""));
        }
    }

    static @Nullable UUID idOf(@Nullable Body body) {
        return body == null ? null : body.id();
    }

    static <T> void put(HasValue<?, T> field, @Nullable T value) {
        if (value != null) {
            field.setValue(value);
        }
    }

    /** A number as people type it; refuses what is none. */
    static @Nullable BigDecimal number(String typed, String refusal) {
        String text = typed.strip().replace(" ", "").replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new DomainException(refusal);
        }
    }

    /** Answers by label, as people read them. */
    final class Texts {

        private final Map<String, String> all = new LinkedHashMap<>();

        Texts with(String labelKey, @Nullable String text) {
            all.put(
                    getTranslation(labelKey),
                    text == null || text.isBlank() ? getTranslation("uikit.notrecorded") : text);
            return this;
        }

        Texts with(String labelKey, @Nullable LocalDate day) {
            return with(labelKey, day == null ? null : services.time().date(day));
        }

        Texts with(String labelKey, String module, @Nullable Enum<?> constant) {
            return with(labelKey, EnumLabels.label(module, constant));
        }

        Map<String, String> all() {
            return all;
        }
    }
}
