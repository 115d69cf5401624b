package org.sokong.planning;

import org.sokong.cases.CitablePlace;
import org.sokong.cases.CitedPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of planning that cite passages. */
@Configuration(proxyBeanMethods = false)
class CitableRecords {

    @Bean
    CitablePlace citableApprovals(JdbcClient jdbc) {
        return new CitablePlace(jdbc, CitedPlace.APPROVAL, "approval");
    }

    @Bean
    CitablePlace citableDecisionsOfConferences(JdbcClient jdbc) {
        return new CitablePlace(jdbc, CitedPlace.CONFERENCE, "conference_decision");
    }
}
