package org.sokong.kernel;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class KernelConfiguration {

    @Bean
    Clock clock() {
        return new ApplicationClock();
    }
}
