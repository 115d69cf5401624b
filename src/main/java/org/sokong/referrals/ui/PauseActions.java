package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Arrays;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.PauseReason;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralPauses;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.DayBounds;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** Lets the clocks of a referral rest, and run on. */
@Component
class PauseActions {

    private static final int USUAL_DAYS = 7;

    private final ReferralPauses pauses;
    private final TimeText time;

    PauseActions(ReferralPauses pauses, TimeText time) {
        this.pauses = pauses;
        this.time = time;
    }

    /** The button that is of use now. */
    Button of(Sender referral, Runnable again) {
        return referral.times().pause() == null
                ? new Button(
                        ReferralTexts.text("referrals.action.pause"), click -> ask(referral, again))
                : new Button(
                        ReferralTexts.text("referrals.action.resume"),
                        click -> resume(referral, again));
    }

    private void resume(Sender referral, Runnable again) {
        try {
            pauses.resume(referral.id());
            Notices.done("referrals.done.resume");
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        again.run();
    }

    private void ask(Sender referral, Runnable again) {
        DatePicker until =
                ComponentTexts.datePicker(ReferralTexts.text("referrals.field.pause_until"));
        until.setHelperText(
                ReferralTexts.text("referrals.pause.until.hint", ReferralPauses.MOST_DAYS));
        until.setRequiredIndicatorVisible(true);
        DayBounds.from(until, time.today());
        DayBounds.until(until, time.today().plusDays(ReferralPauses.MOST_DAYS));
        until.setValue(time.today().plusDays(USUAL_DAYS));
        until.setWidthFull();
        ReasonDialog.coded(
                        ReferralTexts.text("referrals.dialog.pause.title"),
                        ReferralTexts.text("referrals.dialog.pause.text"),
                        ReferralTexts.text("referrals.action.pause"),
                        Arrays.asList(PauseReason.values()),
                        ReferralTexts::of,
                        false,
                        (reason, note) -> {
                            pauses.pause(referral.id(), reason, until.getValue(), note);
                            Notices.done("referrals.done.pause");
                            again.run();
                        })
                .with(until)
                .harmless()
                .open();
    }
}
