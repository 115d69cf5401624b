package org.sokong.cases;

import org.sokong.policy.PassageUsage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where links make a case rest on a passage. */
@Configuration(proxyBeanMethods = false)
class CasePassages {

    @Bean
    PassageUsage casePassageUsage(OwnCases own, OpenPolicyLinks links) {
        return new OwnPassageUsage(
                own,
                Section.POLICY,
                "select 1 from policy_link l where l.case_id = g.case_id"
                        + " and l.passage_id = :passage and "
                        + links.open());
    }
}
