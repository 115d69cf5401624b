package org.sokong.consent;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsentSettings.class)
class ConsentConfiguration {

    private static final int MINUTES = 5;

    @Bean
    Task<Void> consentExpiryTask(ConsentExpiry expiry) {
        return Tasks.recurring(ConsentExpiry.JOB, FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> expiry.run());
    }

    @Bean
    Task<Void> sharingAgreedTask(AgreedRequests agreed) {
        return Tasks.recurring(AgreedRequests.JOB, FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> agreed.run());
    }
}
