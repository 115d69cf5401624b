package org.sokong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.kernel.Utc;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Flags whose day has come, on Home; the words stay on the case, since anybody may have written.
 */
@Component
class FlagWork implements WorkSource {

    private static final int MOST = 24;
    private static final int PLACE = 18;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Translations translations;
    private final Clock clock;

    FlagWork(JdbcClient jdbc, CurrentUser currentUser, Translations translations, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.CASE_EDIT)) {
            return List.of();
        }
        ZoneId zone = ZoneId.of(currentUser.get().timeZone());
        return jdbc.sql(
                        """
                        select c.id, c.code, min(f.due_on) due_on from case_flag f
                        join case_file c on c.id = f.case_id
                        where f.cleared_at is null and f.due_on <= :today
                            and exists (select 1 from case_visible v where v.case_id = f.case_id
                                and v.grantee_id in (:keys)
                                and (v.expires_at is null or v.expires_at > :now))
                            and %s
                        group by c.id, c.code order by due_on limit :most
                        """
                                .formatted(HiddenCases.notFromReader("f.case_id")))
                .param(HiddenCases.READER, currentUser.id())
                .param("today", LocalDate.ofInstant(clock.instant(), zone))
                .param("now", Utc.orNull(clock.instant()))
                .param("keys", currentUser.get().caseKeys())
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new WorkItem(
                                        "cases.work.group.flags",
                                        PLACE,
                                        row.getString(2),
                                        translations.here("cases.work.flag"),
                                        "",
                                        Badge.Tone.PLAIN,
                                        "",
                                        row.getObject(3, LocalDate.class)
                                                .plusDays(1)
                                                .atStartOfDay(zone)
                                                .toInstant(),
                                        "cases/" + row.getObject(1, UUID.class)))
                .list();
    }
}
