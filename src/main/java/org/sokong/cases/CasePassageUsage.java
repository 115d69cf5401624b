package org.sokong.cases;

import java.time.Clock;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.policy.PassageUsage;
import org.sokong.policy.PassageUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the reader's own cases that rest on a passage; other people's are not counted. */
@Component
class CasePassageUsage implements PassageUsage {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    CasePassageUsage(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public PassageUse usage(UUID passageId) {
        if (!currentUser.may(Permission.CASE_READ)) {
            return PassageUse.NONE;
        }
        int cases =
                jdbc.sql(
                                """
                                select count(distinct l.case_id) from policy_link l
                                join case_grant g on g.case_id = l.case_id
                                where l.passage_id = :passage and l.removed_at is null
                                    and g.grantee_id in (:keys) and g.level in ('READ', 'WORK')
                                    and (g.sections = '*' or find_in_set('POLICY', g.sections) > 0)
                                    and g.ended_at is null
                                    and (g.expires_at is null or g.expires_at > :now)
                                """)
                        .param("passage", passageId)
                        .param("keys", currentUser.get().caseKeys())
                        .param("now", CaseVisibility.utc(clock.instant()))
                        .query(Integer.class)
                        .single();
        return new PassageUse(cases);
    }
}
