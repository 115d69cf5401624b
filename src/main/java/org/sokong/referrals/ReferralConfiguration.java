package org.sokong.referrals;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.sokong.cases.PolicyLinkEnd;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    private static final int MINUTES = 5;
    private static final int REMINDER_MINUTES = 2;

    @Bean
    Task<Void> referralExpiryTask(ReferralExpiry expiry) {
        return Tasks.recurring(ReferralExpiry.JOB, FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> expiry.run());
    }

    @Bean
    Task<Void> referralOrderTask(ReferralOrder order) {
        return Tasks.recurring(ReferralOrder.JOB, FixedDelay.ofMinutes(1))
                .execute((instance, context) -> order.run());
    }

    @Bean
    Task<Void> referralRemindersTask(ReferralReminders reminders) {
        return Tasks.recurring(ReferralReminders.JOB, FixedDelay.ofMinutes(REMINDER_MINUTES))
                .execute((instance, context) -> reminders.run());
    }

    @Bean
    PolicyLinkEnd linksOfReferralsThatAreOver() {
        return new PolicyLinkEnd(
                """
                exists (select 1 from referral sent where sent.id = l.referral_id
                    and sent.state in ('COMPLETED', 'NOT_COMPLETED', 'DECLINED', 'WITHDRAWN',
                        'EXPIRED'))
                """);
    }
}
