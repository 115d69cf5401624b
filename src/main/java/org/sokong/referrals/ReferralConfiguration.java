package org.sokong.referrals;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerHours.class)
class ReferralConfiguration {

    private static final int MINUTES = 5;

    @Bean
    Task<Void> referralExpiryTask(ReferralExpiry expiry) {
        return Tasks.recurring(ReferralExpiry.JOB, FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> expiry.run());
    }
}
