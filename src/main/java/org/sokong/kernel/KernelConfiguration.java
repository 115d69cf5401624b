package org.sokong.kernel;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class KernelConfiguration {

    @Bean
    Clock clock() {
        return new ApplicationClock();
    }

    /** In place of the one that Spring Boot makes; its properties count here too. */
    @Bean
    PlatformTransactionManager transactionManager(
            ObjectProvider<TransactionManagerCustomizers> customizers) {
        JpaTransactionManager manager = new ForgetfulRollback();
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }
}
