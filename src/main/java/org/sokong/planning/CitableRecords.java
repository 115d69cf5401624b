package org.sokong.planning;

import org.sokong.cases.CitablePlace;
import org.sokong.cases.CitedPlace;
import org.sokong.cases.OwnCases;
import org.sokong.cases.OwnPassageUsage;
import org.sokong.cases.PolicyLinkEnd;
import org.sokong.cases.Section;
import org.sokong.policy.PassageUsage;
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

    /** Minutes that were discarded decided nothing. */
    @Bean
    PolicyLinkEnd linksOfDiscardedMinutes() {
        return new PolicyLinkEnd(
                """
                l.place = 'CONFERENCE' and exists (select 1 from conference_decision said
                    join case_form minutes on minutes.id = said.form_id
                    where said.id = l.place_id and minutes.state = 'DISCARDED')
                """);
    }

    /** Goals that were given up rest on nothing. */
    @Bean
    PassageUsage goalPassageUsage(OwnCases own) {
        return new OwnPassageUsage(
                own,
                Section.PLAN,
                """
                select 1 from plan_goal p where p.case_id = g.case_id
                    and p.passage_id = :passage and p.state <> 'DROPPED'
                """);
    }
}
