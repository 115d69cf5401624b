package org.sokong.legal.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.HearingDetail;
import org.sokong.legal.HearingForm;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.TimeField;
import org.sokong.uikit.TimeText;

/** Records a hearing, puts one right, or says to when it was postponed. */
class HearingDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final DatePicker day;
    private final TimeField hour;

    private HearingDialog(String title, @Nullable HearingDetail present, TimeText time) {
        super(title);
        day = day("legal.hearing.day", "legal.error.at");
        day.setRequiredIndicatorVisible(true);
        hour = new TimeField(getTranslation("legal.hearing.hour"), Duration.ofMinutes(15));
        hour.setRequiredIndicatorVisible(true);
        hour.setHelperText(getTranslation("legal.hearing.zone", time.zone().getId()));
        hour.setWidthFull();
        plain(hour);
        if (present != null) {
            LocalDateTime at = LocalDateTime.ofInstant(present.at(), time.zone());
            day.setValue(at.toLocalDate());
            hour.setValue(at.toLocalTime());
        }
    }

    /** A new hearing, or one that is put right. */
    static HearingDialog of(
            String title,
            @Nullable HearingDetail present,
            TimeText time,
            Consumer<HearingForm> save,
            Runnable done) {
        HearingDialog dialog = new HearingDialog(title, present, time);
        TextField court = dialog.line("legal.hearing.court", "legal.error.court", 200);
        court.setRequiredIndicatorVisible(true);
        TextArea purpose = dialog.words("legal.hearing.purpose", "legal.none.purpose", 500);
        if (present != null) {
            court.setValue(present.court());
            purpose.setValue(present.purpose() == null ? "" : present.purpose());
        }
        dialog.saves(
                dialog.getTranslation("uikit.save"),
                () ->
                        save.accept(
                                new HearingForm(dialog.at(), court.getValue(), purpose.getValue())),
                done);
        return dialog;
    }

    /** The later time of a hearing, and why. */
    static HearingDialog postponing(
            HearingDetail present, TimeText time, Postponement save, Runnable done) {
        HearingDialog dialog = new HearingDialog("", present, time);
        dialog.setHeaderTitle(dialog.getTranslation("legal.hearing.postpone"));
        TextArea why = dialog.words("legal.why", "legal.error.reason", 1_000);
        dialog.saves(
                dialog.getTranslation("legal.hearing.postpone"),
                () -> save.to(dialog.at(), why.getValue()),
                done);
        return dialog;
    }

    private @Nullable LocalDateTime at() {
        return day.isEmpty() || hour.isEmpty() ? null : day.getValue().atTime(hour.getValue());
    }

    /** Takes the later time; may refuse. */
    interface Postponement {
        void to(@Nullable LocalDateTime at, String why);
    }
}
