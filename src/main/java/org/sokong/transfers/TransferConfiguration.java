package org.sokong.transfers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.sokong.cases.OwnCases;
import org.sokong.cases.OwnPassageUsage;
import org.sokong.cases.Section;
import org.sokong.policy.PassageUsage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransferSettings.class)
class TransferConfiguration {

    private static final int MINUTES = 10;

    @Bean
    Task<Void> transferExpiryTask(TransferExpiry expiry) {
        return Tasks.recurring(TransferExpiry.JOB, FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> expiry.run());
    }

    @Bean
    Task<Void> transfersHeldUpTask(TransfersHeldUp heldUp) {
        return Tasks.recurring(TransfersHeldUp.JOB, FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> heldUp.run());
    }

    /** The receiver has no grant before its yes, and so learns of no case here. */
    @Bean
    PassageUsage transferPassageUsage(OwnCases own) {
        return new OwnPassageUsage(
                own,
                Section.REFERRALS,
                """
                select 1 from case_transfer t where t.case_id = g.case_id
                    and t.passage_id = :passage and t.state = 'OFFERED'
                """);
    }
}
