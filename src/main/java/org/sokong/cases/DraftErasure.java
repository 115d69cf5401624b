package org.sokong.cases;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the {@link DraftEraser} every night, and counts clocks again soon after they changed. */
@Configuration(proxyBeanMethods = false)
class DraftErasure {

    @Bean
    RecurringTask<Void> draftErasureTask(DraftEraser eraser) {
        return Tasks.recurring(DraftEraser.JOB, Schedules.daily(LocalTime.of(1, 10)))
                .execute((instance, context) -> eraser.run());
    }

    @Bean
    RecurringTask<Void> clockRecountTask(ClockRecount recount) {
        return Tasks.recurring(ClockRecount.JOB, FixedDelay.ofMinutes(1))
                .execute((instance, context) -> recount.run());
    }
}
