package org.sokong.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time of day on a clock of 24 hours; the only field for one. The component that it extends takes
 * the digits apart as it likes, so that 2:30 pm became half past two at night. Here the browser
 * takes only hours and minutes of two digits each; anything else is read by {@link TypedTime} or
 * refused at the field, where it stays as it was typed.
 */
public class TimeField extends TimePicker {

    private static final long serialVersionUID = 1;

    /** Takes the place of the reading that the component's connector puts in. */
    private static final String READ_STRICTLY =
            """
            window.Vaadin.Flow.timepickerConnector.initLazy(this);
            const strict = () => {
              this.i18n = {
                ...this.i18n,
                parseTime: (text) => {
                  const read = /^([01]\\d|2[0-3]):([0-5]\\d)$/.exec(text || '');
                  // Seconds would be written out again, and read, and written, without end.
                  return read ? { hours: Number(read[1]), minutes: Number(read[2]) } : undefined;
                },
              };
            };
            const connector = this.$connector;
            if (!connector.readsStrictly) {
              const setLocale = connector.setLocale;
              connector.setLocale = (locale) => {
                setLocale(locale);
                strict();
              };
              connector.readsStrictly = true;
            }
            strict();
            """;

    /**
     * The field.
     *
     * @param label translated
     * @param step between the times of its list
     */
    public TimeField(String label, Duration step) {
        super(label);
        setLocale(Locale.UK);
        setStep(step);
        setI18n(
                new TimePickerI18n()
                        .setBadInputErrorMessage(getTranslation("uikit.time.bad"))
                        .setRequiredErrorMessage(getTranslation("uikit.required")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(READ_STRICTLY);
    }

    @Override
    protected void setModelValue(@Nullable LocalTime value, boolean fromClient) {
        super.setModelValue(value, fromClient);
        if (fromClient && value == null && isInputUnparsable()) {
            TypedTime.of(getElement().getProperty("_inputElementValue", ""))
                    .ifPresent(this::setValue);
        }
    }
}
