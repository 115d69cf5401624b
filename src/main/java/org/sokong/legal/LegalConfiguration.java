package org.sokong.legal;

import org.sokong.cases.CitablePlace;
import org.sokong.cases.CitedPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the module gives to others. */
@Configuration(proxyBeanMethods = false)
class LegalConfiguration {

    /** Decisions about the status as a victim cite passages. */
    @Bean
    CitablePlace citableStatusDecisions(JdbcClient jdbc) {
        return new CitablePlace(jdbc, CitedPlace.STATUS, "status_decision");
    }
}
