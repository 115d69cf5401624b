package org.sokong.uikit;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes those of Vaadin's components that bring texts of their own, with these in the user's
 * language; nobody else makes them.
 */
public final class ComponentTexts {

    private ComponentTexts() {}

    /**
     * A date picker with a label, that reads and writes day, month, year; the only way a page gets
     * one, since without these texts English dates are read month first. The calendar opens from
     * its button or the arrow keys, not while somebody types: an open calendar hides the rest of
     * the page from screen readers.
     */
    public static DatePicker datePicker(String label) {
        DatePicker picker = new DatePicker(label);
        picker.setLocale(locale());
        picker.setI18n(dateTexts());
        picker.setAutoOpen(false);
        return picker;
    }

    /** A field for a whole number, with a label; the only way a page gets one. */
    public static IntegerField wholeNumber(String label) {
        IntegerField number = new IntegerField(label);
        number.setI18n(
                new IntegerField.IntegerFieldI18n()
                        .setBadInputErrorMessage(text("uikit.number.whole"))
                        .setRequiredErrorMessage(text("uikit.required")));
        return number;
    }

    /** Whether the words in a field may be no value, so that the field seems empty. */
    public static boolean isReadFromWords(HasValidation field) {
        return field instanceof DatePicker
                || field instanceof TimePicker
                || field instanceof AbstractNumberField;
    }

    /**
     * What is wrong with the date, time or number somebody typed: it cannot be read, or, for a date
     * or time, lies outside the limits. That none was typed is for the form to say, in the words of
     * what it asks, and so are the limits of a number.
     *
     * @return the sentence for the field, or null when nothing is wrong
     */
    @SuppressWarnings("unchecked")
    public static @Nullable String problem(HasValidation field) {
        if (!isReadFromWords(field)) {
            return null;
        }
        HasValue<?, Object> input = (HasValue<?, Object>) field;
        if (field instanceof AbstractNumberField && !input.isEmpty()) {
            return null;
        }
        boolean required = input.isRequiredIndicatorVisible();
        input.setRequiredIndicatorVisible(false);
        ValidationResult result =
                ((HasValidator<Object>) field).getDefaultValidator().apply(input.getValue(), null);
        input.setRequiredIndicatorVisible(required);
        return result.isError() ? result.getErrorMessage() : null;
    }

    /** A field for several choices that says in words how many there are. */
    public static <T> MultiSelectComboBox<T> multiSelect() {
        MultiSelectComboBox<T> box = new MultiSelectComboBox<>();
        box.setI18n(multiSelectTexts());
        return box;
    }

    /** The words of a field for several choices. */
    public static MultiSelectComboBoxI18n multiSelectTexts() {
        return new MultiSelectComboBoxI18n()
                .setCleared(text("uikit.multi.cleared"))
                .setFocused(text("uikit.multi.focused"))
                .setSelected(text("uikit.multi.selected"))
                .setDeselected(text("uikit.multi.deselected"))
                .setTotal(text("uikit.multi.total", "{count}"))
                .setRequiredErrorMessage(text("uikit.required"));
    }

    /** Lets the line that tells of a lost connection speak the page's language. */
    public static void connectionIndicator(UI ui) {
        ui.getPage()
                .executeJs(
                        """
                        const line = window.Vaadin && window.Vaadin.connectionIndicator;
                        if (line) {
                          line.onlineText = $0;
                          line.offlineText = $1;
                          line.reconnectingText = $2;
                        }
                        """,
                        text("uikit.connection.online"),
                        text("uikit.connection.offline"),
                        text("uikit.connection.again"));
    }

    /** Month and day names, the first day of the week and the messages of date pickers. */
    private static DatePicker.DatePickerI18n dateTexts() {
        Locale locale = locale();
        return new DatePicker.DatePickerI18n()
                .setMonthNames(
                        Arrays.stream(Month.values())
                                .map(m -> m.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                                .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(Language.of(locale) == Language.ARABIC ? 0 : 1)
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd")
                .setToday(text("uikit.date.today"))
                .setCancel(text("uikit.cancel"))
                .setBadInputErrorMessage(text("uikit.date.bad"))
                .setRequiredErrorMessage(text("uikit.required"))
                .setMinErrorMessage(text("uikit.date.early"))
                .setMaxErrorMessage(text("uikit.date.late"));
    }

    /** The texts of an upload. */
    public static UploadI18N upload() {
        UploadI18N texts = new UploadI18N();
        texts.setDropFiles(
                new UploadI18N.DropFiles()
                        .setOne(text("uikit.upload.drop.one"))
                        .setMany(text("uikit.upload.drop.many")));
        texts.setAddFiles(
                new UploadI18N.AddFiles()
                        .setOne(text("uikit.upload.add.one"))
                        .setMany(text("uikit.upload.add.many")));
        texts.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(text("uikit.upload.error.many"))
                        .setFileIsTooBig(text("uikit.upload.error.big"))
                        .setIncorrectFileType(text("uikit.upload.error.type")));
        texts.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(text("uikit.upload.connecting"))
                                        .setStalled(text("uikit.upload.stalled"))
                                        .setProcessing(text("uikit.upload.processing"))
                                        .setHeld(text("uikit.upload.held")))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix(text("uikit.upload.remaining"))
                                        .setUnknown(text("uikit.upload.unknown")))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(text("uikit.upload.error.later"))
                                        .setUnexpectedServerError(text("uikit.upload.error.failed"))
                                        .setForbidden(text("uikit.upload.error.forbidden"))
                                        .setFileTooLarge(text("uikit.upload.error.big"))));
        texts.setFile(
                new UploadI18N.File()
                        .setRetry(text("uikit.upload.retry"))
                        .setRemove(text("uikit.upload.remove")));
        texts.setUnits(List.of("B", "kB", "MB", "GB"), 1000);
        return texts;
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return java.util.stream.Stream.of(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Language.ENGLISH.locale() : ui.getLocale();
    }

    private static String text(String key, Object... arguments) {
        return com.vaadin.flow.i18n.I18NProvider.translate(locale(), key, arguments);
    }
}
