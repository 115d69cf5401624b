package org.sokong.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.NoticeKind;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own inbox: there is no way to ask for somebody else's. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class NoticeService {

    /** Most that {@link #unread()} counts to. */
    public static final int MOST_COUNTED = 100;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    NoticeService(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** How many notices are new, counted up to {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql(
                        """
                        select count(*) from (select 1 from notice
                            where person_id = :me and read_at is null limit :most) n
                        """)
                .param("me", currentUser.id())
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /**
     * A page of the inbox, newest first.
     *
     * @param after last notice of the page before, null for the first page
     * @param limit most to give
     */
    @Transactional(readOnly = true)
    public List<Notice> page(@Nullable Notice after, int limit) {
        return jdbc.sql(
                        """
                        select id, kind, code, path, number, created_at, read_at from notice
                        where person_id = :me and (:first or created_at < :at
                            or (created_at = :at and id < :id))
                        order by created_at desc, id desc limit :most
                        """)
                .param("me", currentUser.id())
                .param("first", after == null)
                .param("at", Utc.of(after == null ? clock.instant() : after.createdAt()))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("most", limit)
                .query((row, number) -> notice(row))
                .list();
    }

    /** Marks one of the own notices as read; one of somebody else is left as it is. */
    public void read(UUID noticeId) {
        jdbc.sql(
                        """
                        update notice set read_at = :now
                        where id = :id and person_id = :me and read_at is null
                        """)
                .param("now", Utc.of(clock.instant()))
                .param("id", noticeId)
                .param("me", currentUser.id())
                .update();
    }

    /**
     * Opens one of the own notices from a mail: marks it as read.
     *
     * @return address of the place; nothing for a notice of somebody else, as for one that is none
     */
    public Optional<String> open(UUID noticeId) {
        read(noticeId);
        return jdbc.sql("select path from notice where id = ? and person_id = ?")
                .params(noticeId, currentUser.id())
                .query(String.class)
                .optional();
    }

    /** Marks all that came up to the newest one shown: one that came meanwhile stays new. */
    public void readUpTo(Notice newest) {
        jdbc.sql(
                        """
                        update notice set read_at = :now
                        where person_id = :me and read_at is null and created_at <= :at
                        """)
                .param("now", Utc.of(clock.instant()))
                .param("me", currentUser.id())
                .param("at", Utc.of(newest.createdAt()))
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        Instant created = Utc.maybe(row, "created_at");
        return new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("path"),
                row.getInt("number"),
                created == null ? Instant.EPOCH : created,
                Utc.maybe(row, "read_at"));
    }
}
