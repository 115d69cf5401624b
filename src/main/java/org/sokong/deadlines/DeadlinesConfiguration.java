package org.sokong.deadlines;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlinesConfiguration {

    private static final int MINUTES = 2;

    @Bean
    Task<Void> clockRemindersTask(ClockReminders reminders) {
        return Tasks.recurring(ClockReminders.JOB, FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> reminders.run());
    }
}
