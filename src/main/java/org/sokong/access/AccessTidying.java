package org.sokong.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessTidying {

    /** Sign-in names that nobody tries any more do not stay. */
    @Bean
    RecurringTask<Void> forgetSignInFailures(SignInThrottle throttle) {
        return Tasks.recurring("forget-sign-in-failures", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> throttle.forgetOld());
    }
}
