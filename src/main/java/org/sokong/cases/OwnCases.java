package org.sokong.cases;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds among the signed-in user's own cases those that hold something; nobody else's. */
@Component
public class OwnCases {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    OwnCases(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Cases on which the user works or which the user may read, of which the section is open to the
     * user, and that hold a row.
     *
     * @param row SQL of the row; it names the case {@code g.case_id}
     * @param parameters of that SQL
     */
    @Transactional(readOnly = true)
    public Set<UUID> holding(Section section, String row, Map<String, Object> parameters) {
        if (!currentUser.may(Permission.CASE_READ)) {
            return Set.of();
        }
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("keys", currentUser.get().caseKeys());
        all.put("now", Utc.orNull(clock.instant()));
        all.put(HiddenCases.READER, currentUser.id());
        all.put("section", section.name());
        return new HashSet<>(
                jdbc.sql(
                                """
                                select distinct g.case_id from case_grant g
                                where g.grantee_id in (:keys) and g.level in ('READ', 'WORK')
                                    and (g.sections = '*' or find_in_set(:section, g.sections) > 0)
                                    and g.ended_at is null
                                    and (g.expires_at is null or g.expires_at > :now)
                                    and %s
                                    and exists (%s)
                                """
                                        .formatted(HiddenCases.notFromReader("g.case_id"), row))
                        .params(all)
                        .query(UUID.class)
                        .list());
    }
}
