package org.sokong.directory;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {

    private static final int HOURS = 1;

    @Bean
    Task<Void> staleServicesTask(StaleServices stale) {
        return Tasks.recurring(StaleServices.JOB, FixedDelay.ofHours(HOURS))
                .execute((instance, context) -> stale.run());
    }
}
