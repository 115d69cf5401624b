package org.sokong.planning.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationFilter;
import org.sokong.planning.ActionForm;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.TypedNumber;

/** A small form of the plan or of what was given; it may ask for the reason for an early day. */
abstract class PlanDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final transient PlanServices services;

    PlanDialog(PlanServices services, String titleKey, Runnable after) {
        super("");
        this.services = services;
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(38rem, 96vw)");
        saves(
                getTranslation("uikit.save"),
                this::store,
                () -> {
                    Notices.done("planning.plan.saved");
                    after.run();
                });
    }

    /** Stores what was typed; may refuse. */
    abstract void store();

    PlanServices services() {
        return services;
    }

    /**
     * The reason for a day before the first contact of the case: shown once such a day was refused,
     * and where there is one.
     */
    final TextArea early(String errorStart) {
        TextArea early = words("planning.plan.early_reason", errorStart, ActionForm.LONGEST);
        early.setVisible(false);
        early.addValueChangeListener(
                change -> early.setVisible(early.isVisible() || !early.isEmpty()));
        return early;
    }

    /** A button that takes back what was recorded. */
    final void removes(Runnable deed, Runnable after) {
        removes(
                getTranslation("planning.service.remove"),
                deed,
                () -> {
                    Notices.done("planning.service.removed");
                    after.run();
                });
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
        select.setWidthFull();
        plain(select);
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
    final ComboBox<Body> organisation(String labelKey, String errorStart) {
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
        return field(errorStart, box);
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
        return typed.isBlank()
                ? null
                : TypedNumber.of(typed).orElseThrow(() -> new DomainException(refusal));
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
