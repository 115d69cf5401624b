package org.sokong.referrals.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.referrals.AppointmentForm;
import org.sokong.uikit.TimeField;

/** When and where the client is to meet the receiver, and what is needed for it. */
class AppointmentDialog extends TalkDialog {

    private static final long serialVersionUID = 1;
    private static final int STEP_MINUTES = 15;

    private final ZoneId zone;
    private final DatePicker day =
            day("referrals.appointment.day", "referrals.appointment.error.at");
    private final TimeField hour =
            put(
                    "",
                    new TimeField(
                            getTranslation("referrals.appointment.hour"),
                            Duration.ofMinutes(STEP_MINUTES)));
    private final TextField place =
            put(
                    "referrals.appointment.error.place",
                    new TextField(getTranslation("referrals.appointment.place")));
    private final Checkbox interpreter =
            put("", new Checkbox(getTranslation("referrals.appointment.interpreter")));
    private final Checkbox escort =
            put("", new Checkbox(getTranslation("referrals.appointment.escort")));
    private final TextArea note = words("referrals.appointment.note", AppointmentForm.LONGEST_NOTE);

    /**
     * The dialog.
     *
     * @param zone in which day and hour are meant
     * @param present null for a new one
     */
    AppointmentDialog(
            ZoneId zone,
            @Nullable AppointmentForm present,
            Consumer<AppointmentForm> save,
            Runnable afterwards) {
        super(
                present == null ? "referrals.appointment.propose" : "referrals.appointment.change",
                "referrals.appointment.hint");
        this.zone = zone;
        day.setRequiredIndicatorVisible(true);
        hour.setRequiredIndicatorVisible(true);
        hour.setHelperText(getTranslation("referrals.appointment.zone", zone.getId()));
        place.setMaxLength(AppointmentForm.LONGEST_PLACE);
        place.setRequiredIndicatorVisible(true);
        if (present != null) {
            show(present);
        }
        stores("referrals.appointment.save", () -> save.accept(written()), afterwards);
    }

    private void show(AppointmentForm present) {
        LocalDateTime at = LocalDateTime.ofInstant(Objects.requireNonNull(present.at()), zone);
        day.setValue(at.toLocalDate());
        hour.setValue(at.toLocalTime());
        place.setValue(present.place());
        interpreter.setValue(present.interpreter());
        escort.setValue(present.escort());
        note.setValue(present.note() == null ? "" : present.note());
    }

    private AppointmentForm written() {
        return new AppointmentForm(
                at(), place.getValue(), interpreter.getValue(), escort.getValue(), note.getValue());
    }

    private @Nullable Instant at() {
        return day.isEmpty() || hour.isEmpty()
                ? null
                : day.getValue().atTime(hour.getValue()).atZone(zone).toInstant();
    }
}
