package org.sokong.cases;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the {@link DraftEraser} every night. */
@Configuration(proxyBeanMethods = false)
class DraftErasure {

    @Bean
    RecurringTask<Void> draftErasureTask(DraftEraser eraser) {
        return Tasks.recurring("draft-erasure", Schedules.daily(LocalTime.of(1, 10)))
                .execute((instance, context) -> eraser.run());
    }
}
