package org.sokong.consent;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.ReaderGrants;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a second person's word, on the Home of whoever may give it: sharing because a life
 * is in danger, which ends unless it is confirmed in time, and requests to share without an
 * agreement.
 */
@Component
class SharingWork implements WorkSource {

    private static final int MOST = 24;
    private static final int PLACE = 21;

    /** Whose word counts: whoever works on the case and may approve. */
    private static final String DECIDES = ReaderGrants.works("s.case_id", null);

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ReaderGrants grants;
    private final Translations translations;
    private final Clock clock;

    SharingWork(
            JdbcClient jdbc,
            CurrentUser currentUser,
            ReaderGrants grants,
            Translations translations,
            Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.grants = grants;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.CASE_APPROVE)) {
            return List.of();
        }
        return Stream.concat(dangers(), requests()).toList();
    }

    private Stream<WorkItem> dangers() {
        return ask("""
                        select c.id, c.code, s.confirm_by from consent s
                        join case_file c on c.id = s.case_id
                        where s.basis = 'VITAL_INTEREST' and s.confirmed_at is null
                            and s.ended_at is null and s.confirm_by > :now and s.recorded_by <> :me
                            and %s
                        order by s.confirm_by limit :most
                        """)
                .map(row -> item(row, "consent.work.vital", "consents", Badge.Tone.BAD));
    }

    private Stream<WorkItem> requests() {
        return ask("""
                        select c.id, c.code, null from sharing_request s
                        join case_file c on c.id = s.case_id
                        where s.state = 'ASKED' and s.requested_by <> :me and %s
                        order by s.requested_at limit :most
                        """)
                .map(row -> item(row, "consent.work.sharing", "access", Badge.Tone.WARN));
    }

    private Stream<Row> ask(String sql) {
        return jdbc
                .sql(sql.formatted(DECIDES))
                .params(grants.parameters())
                .param("me", currentUser.id())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new Row(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getObject(3, LocalDateTime.class)))
                .list()
                .stream();
    }

    private WorkItem item(Row row, String key, String tab, Badge.Tone tone) {
        return new WorkItem(
                "consent.work.group",
                PLACE,
                row.code,
                translations.here(key),
                "",
                tone,
                "",
                row.due == null ? null : row.due.toInstant(ZoneOffset.UTC),
                "cases/" + row.caseId + "?tab=" + tab);
    }

    /** A case in which something is to be decided. */
    private record Row(UUID caseId, String code, @Nullable LocalDateTime due) {}
}
