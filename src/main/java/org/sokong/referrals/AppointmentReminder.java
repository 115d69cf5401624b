package org.sokong.referrals;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.sokong.access.NoticeKind;
import org.sokong.access.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Tells both sides of an appointment a day before it; once for each time that was agreed, however
 * often and on however many nodes it runs.
 */
@Component
class AppointmentReminder {

    static final String JOB = "referral-appointment-reminder";
    private static final Duration BEFORE = Duration.ofHours(24);
    private static final int MINUTES = 15;

    private final AppointmentRows appointments;
    private final Referrals referrals;
    private final ReferralNotices notices;
    private final Clock clock;
    private final Telling telling;

    AppointmentReminder(
            AppointmentRows appointments,
            Referrals referrals,
            ReferralNotices notices,
            Clock clock,
            Telling telling) {
        this.appointments = appointments;
        this.referrals = referrals;
        this.notices = notices;
        this.clock = clock;
        this.telling = telling;
    }

    /**
     * Tells of what is within a day.
     *
     * @return number of appointments
     */
    int run() {
        Instant now = clock.instant();
        return telling.run(
                JOB,
                () -> appointments.agreedBetween(now, now.plus(BEFORE)),
                Function.identity(),
                this::tell);
    }

    private void tell(UUID id) {
        ReferralAppointment one = appointments.findById(id).orElseThrow();
        if (one.state() != AppointmentState.AGREED) {
            return;
        }
        notices.tellBoth(
                referrals.findById(one.referralId()).orElseThrow(),
                NoticeKind.REFERRAL_APPOINTMENT_SOON,
                "soon/" + one.id() + "/" + one.meetsAt().getEpochSecond());
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        Task<Void> appointmentReminderTask(AppointmentReminder reminder) {
            return Tasks.recurring(JOB, FixedDelay.of(Duration.ofMinutes(MINUTES)))
                    .execute((instance, context) -> reminder.run());
        }
    }
}
