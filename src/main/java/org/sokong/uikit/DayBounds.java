package org.sokong.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The first and the last day that may be chosen; a refusal names it, as the field writes days. */
public final class DayBounds {

    private static final DateTimeFormatter AS_TYPED =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private DayBounds() {}

    /** No day before this one. */
    public static void from(DatePicker field, LocalDate first) {
        field.setMin(first);
        field.setI18n(
                field.getI18n()
                        .setMinErrorMessage(
                                field.getTranslation("uikit.date.from", AS_TYPED.format(first))));
    }

    /** No day after this one. */
    public static void until(DatePicker field, LocalDate last) {
        field.setMax(last);
        field.setI18n(
                field.getI18n()
                        .setMaxErrorMessage(
                                field.getTranslation("uikit.date.until", AS_TYPED.format(last))));
    }
}
