package org.sokong.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is typed into the fields of a small form while it is typed, and brings it back when
 * the form is opened again: after the session ended, the browser fell over or the power went.
 *
 * <p>Words, days, ticks and choices from a short list come back. What is found while typing, such
 * as an organisation, is chosen anew.
 */
public final class DraftKeeper {

    private static final int PAUSE_MILLIS = 800;

    private final List<HasValue<?, ?>> fields;
    private final TypedWords kept;
    private final Map<String, String> first = new LinkedHashMap<>();

    /** Whether something may be kept there; until it was read, nobody knows. */
    private boolean waiting = true;

    /**
     * @param fields in their order, with what the record holds so far
     */
    public DraftKeeper(List<HasValue<?, ?>> fields, TypedWords kept) {
        this.fields = List.copyOf(fields);
        this.kept = kept;
        first.putAll(texts());
        for (HasValue<?, ?> field : this.fields) {
            if (field instanceof HasValueChangeMode typed) {
                typed.setValueChangeMode(ValueChangeMode.LAZY);
                typed.setValueChangeTimeout(PAUSE_MILLIS);
            }
            field.addValueChangeListener(
                    changed -> {
                        if (changed.isFromClient()) {
                            keep();
                        }
                    });
        }
    }

    /**
     * Puts into the fields what was typed before.
     *
     * @return whether there was anything
     */
    public boolean bringBack() {
        boolean back = false;
        Map<String, String> before = kept.read();
        waiting = !before.isEmpty();
        for (int i = 0; i < fields.size(); i++) {
            String text = before.get(key(i));
            if (text != null && !text.equals(first.get(key(i)))) {
                back |= put(fields.get(i), text);
            }
        }
        return back;
    }

    /** Says that what was typed before is back. */
    public static Paragraph hint(Component in) {
        Paragraph hint = new Paragraph(in.getTranslation("uikit.typed.back"));
        hint.addClassName("held");
        hint.getElement().setAttribute("role", "status");
        return hint;
    }

    /** Forgets what was typed; asks nobody where nothing was kept, as at most saves. */
    public void forget() {
        if (waiting) {
            kept.forget();
            waiting = false;
        }
    }

    private void keep() {
        Map<String, String> changed = texts();
        changed.entrySet().removeIf(each -> each.getValue().equals(first.get(each.getKey())));
        if (changed.isEmpty()) {
            forget();
        } else {
            waiting = true;
            kept.keep(changed);
        }
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String text = text(fields.get(i));
            if (text != null) {
                texts.put(key(i), text);
            }
        }
        return texts;
    }

    /** Place and kind: where a newer version has another field there, nothing is brought back. */
    private String key(int number) {
        return number + " " + fields.get(number).getClass().getSimpleName();
    }

    /** Null for what cannot be written down. */
    private static @Nullable String text(HasValue<?, ?> field) {
        Object value = field.getValue();
        if (value == null) {
            return "";
        }
        return switch (value) {
            case String words -> words;
            case LocalDate day -> day.toString();
            case Boolean ticked -> ticked.toString();
            case Enum<?> choice -> choice.name();
            default -> items(field).isEmpty() ? null : label(field, value);
        };
    }

    @SuppressWarnings("unchecked")
    private static boolean put(HasValue<?, ?> field, String text) {
        HasValue<?, Object> open = (HasValue<?, Object>) field;
        if (text.isEmpty()) {
            open.clear();
            return true;
        }
        Collection<?> items = items(field);
        if (!items.isEmpty()) {
            for (Object item : items) {
                if (item instanceof Enum<?> choice
                        ? choice.name().equals(text)
                        : label(field, item).equals(text)) {
                    open.setValue(item);
                    return true;
                }
            }
            return false;
        }
        Object empty = field.getEmptyValue();
        if (empty instanceof String) {
            open.setValue(text);
            return true;
        }
        if (empty instanceof Boolean) {
            open.setValue(Boolean.valueOf(text));
            return true;
        }
        return day(open, text);
    }

    private static boolean day(HasValue<?, Object> field, String text) {
        try {
            field.setValue(LocalDate.parse(text));
            return true;
        } catch (DateTimeParseException | ClassCastException notOne) {
            return false;
        }
    }

    /** What a choice offers; empty for other fields, and where it is found while typing. */
    private static Collection<?> items(HasValue<?, ?> field) {
        Object data =
                switch (field) {
                    case Select<?> select -> select.getDataProvider();
                    case ComboBox<?> box -> box.getDataProvider();
                    default -> null;
                };
        return data instanceof ListDataProvider<?> list ? list.getItems() : List.of();
    }

    @SuppressWarnings("unchecked")
    private static String label(HasValue<?, ?> field, Object item) {
        String label =
                switch (field) {
                    case Select<?> select ->
                            ((Select<Object>) select).getItemLabelGenerator().apply(item);
                    case ComboBox<?> box ->
                            ((ComboBox<Object>) box).getItemLabelGenerator().apply(item);
                    default -> item.toString();
                };
        return Objects.requireNonNullElse(label, "");
    }
}
