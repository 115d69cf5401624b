package org.sokong.consent;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether an organisation asks for a supervisor's yes where no agreement covers a referral. It does
 * until its administrators say otherwise.
 */
@Component
class SharingRule {

    private final JdbcClient jdbc;

    SharingRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean asks(UUID organisationId) {
        return jdbc.sql("select asks from sharing_rule where organisation_id = ?")
                .param(organisationId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }
}
