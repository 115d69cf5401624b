package org.sokong.notifications;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    private static final int MAIL_SECONDS = 20;
    private static final int EVENTS_SECONDS = 60;

    @Bean
    MailServer mailServer(MailSettings settings) {
        return new SmtpServer(settings);
    }

    @Bean
    Task<Void> mailTask(Postman postman) {
        return Tasks.recurring(Postman.JOB, FixedDelay.ofSeconds(MAIL_SECONDS))
                .execute((instance, context) -> postman.run());
    }

    @Bean
    Task<Void> owedEventsTask(OwedEvents events) {
        return Tasks.recurring(OwedEvents.JOB, FixedDelay.ofSeconds(EVENTS_SECONDS))
                .execute((instance, context) -> events.run());
    }
}
