package org.sokong.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.deadlines.ClockKind;
import org.sokong.kernel.Utc;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What cases bring to Home: what a second person has to confirm, what is due in one's own cases,
 * what is late in the team, cases without an owner, and intakes one has begun.
 */
@Component
class CaseWork implements WorkSource {

    private static final List<String> ACTIVE = CaseStatus.ACTIVE.stream().map(Enum::name).toList();
    private static final int MOST = 24;
    private static final int DANGERS = 10;
    private static final int DUE = 11;
    private static final int LATE_IN_TEAM = 15;
    private static final int UNOWNED = 16;
    private static final int DRAFTS = 30;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final Translations translations;
    private final Clock clock;
    private final Duration confirmWithin;

    CaseWork(
            JdbcClient jdbc,
            CurrentUser currentUser,
            UserDirectory users,
            Translations translations,
            Clock clock,
            @Value("${sokong.consent.confirm-hours:24}") int confirmHours) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.users = users;
        this.translations = translations;
        this.clock = clock;
        this.confirmWithin = Duration.ofHours(confirmHours);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        List<WorkItem> items = new ArrayList<>();
        if (currentUser.may(Permission.CASE_EDIT)) {
            items.addAll(due());
        }
        if (currentUser.may(Permission.CASE_APPROVE)) {
            items.addAll(dangers());
            items.addAll(lateInTeam());
            items.addAll(unowned());
        }
        if (currentUser.may(Permission.CASE_EDIT)) {
            items.addAll(drafts());
        }
        return items;
    }

    /** Own cases in which half of the time has passed. */
    private List<WorkItem> due() {
        return jdbc.sql(
                        """
                        select v.case_id, v.code, k.kind, k.due_at
                        from case_visible v join case_clock k
                            on k.case_id = v.case_id and k.running is not null
                        where v.grantee_id = :me and v.owner_id = :me and v.status in (:active)
                            and k.half_at <= :now
                        order by k.due_at limit :most
                        """)
                .param("me", currentUser.id())
                .param("active", ACTIVE)
                .param("now", Utc.orNull(clock.instant()))
                .param("most", MOST)
                .query(
                        (row, number) -> {
                            ClockKind kind = ClockKind.valueOf(row.getString(3));
                            Instant due = Utc.at(row, 4);
                            return line(
                                    "cases.work.group.due",
                                    DUE,
                                    row,
                                    translations.here(Translations.key("deadlines", kind)),
                                    "",
                                    due.isBefore(clock.instant())
                                            ? Badge.Tone.BAD
                                            : Badge.Tone.WARN,
                                    due.isBefore(clock.instant())
                                            ? translations.here("cases.work.late")
                                            : translations.here("cases.work.soon"),
                                    due,
                                    DueItem.tab(kind));
                        })
                .list();
    }

    /** Cases of others, managed without consent, whose danger to life nobody has confirmed. */
    private List<WorkItem> dangers() {
        return jdbc.sql(
                        """
                        select c.id, c.code, s.recorded_at from case_step_record s
                        join case_file c on c.id = s.case_id
                        where s.kind = 'VITAL_BASIS_CLAIMED' and s.ended_at is null
                            and s.recorded_by <> :me and c.status in (:active)
                            and not exists (select 1 from case_step_record k
                                where k.case_id = s.case_id and k.kind = 'VITAL_BASIS_CONFIRMED'
                                and k.ended_at is null)
                            and exists (select 1 from case_grant g where g.case_id = s.case_id
                                and g.grantee_id in (:keys) and g.level = 'WORK'
                                and g.ended_at is null
                                and (g.expires_at is null or g.expires_at > :now))
                            and %s
                        order by s.recorded_at limit :most
                        """
                                .formatted(HiddenCases.notFromReader("s.case_id")))
                .param(HiddenCases.READER, currentUser.id())
                .param("keys", currentUser.get().caseKeys())
                .param("me", currentUser.id())
                .param("active", ACTIVE)
                .param("now", Utc.orNull(clock.instant()))
                .param("most", MOST)
                .query(
                        (row, number) -> {
                            Instant due = Utc.at(row, 3).plus(confirmWithin);
                            boolean late = due.isBefore(clock.instant());
                            return line(
                                    "cases.work.group.danger",
                                    DANGERS,
                                    row,
                                    translations.here("cases.work.danger"),
                                    "",
                                    Badge.Tone.BAD,
                                    late ? translations.here("cases.work.late") : "",
                                    due,
                                    "overview");
                        })
                .list();
    }

    /** Late in the cases of others that one answers for. */
    private List<WorkItem> lateInTeam() {
        List<Late> rows =
                jdbc.sql(
                                """
                                select v.case_id, v.code, k.kind, v.next_due, v.owner_id
                                from case_visible v left join case_clock k on k.case_id = v.case_id
                                    and k.running is not null and k.due_at = v.next_due
                                where v.grantee_id in (:keys) and v.next_due < :now
                                    and v.status in (:active) and v.owner_id <> :me
                                    and (v.expires_at is null or v.expires_at > :now)
                                    and %s
                                order by v.next_due limit :most
                                """
                                        .formatted(HiddenCases.notFromReader("v.case_id")))
                        .param(HiddenCases.READER, currentUser.id())
                        .param("keys", currentUser.get().caseKeys())
                        .param("me", currentUser.id())
                        .param("active", ACTIVE)
                        .param("now", Utc.orNull(clock.instant()))
                        .param("most", MOST)
                        .query(
                                (row, number) ->
                                        new Late(
                                                row.getObject(1, UUID.class),
                                                row.getString(2),
                                                row.getString(3),
                                                Utc.at(row, 4),
                                                row.getObject(5, UUID.class)))
                        .list();
        Map<UUID, String> names =
                users.names(rows.stream().map(Late::owner).collect(Collectors.toSet()));
        Map<UUID, WorkItem> lines = new LinkedHashMap<>();
        for (Late late : rows) {
            lines.putIfAbsent(
                    late.caseId,
                    new WorkItem(
                            "cases.work.group.late_in_team",
                            LATE_IN_TEAM,
                            late.code,
                            translations.here(
                                    late.kind == null
                                            ? "cases.work.something_late"
                                            : Translations.key(
                                                    "deadlines", ClockKind.valueOf(late.kind))),
                            translations.here(
                                    "cases.work.owner", names.getOrDefault(late.owner, "")),
                            Badge.Tone.BAD,
                            translations.here("cases.work.late"),
                            late.due,
                            "cases/" + late.caseId + "?tab=overview"));
        }
        return List.copyOf(lines.values());
    }

    private List<WorkItem> unowned() {
        Map<UUID, WorkItem> lines = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select v.case_id, v.code, v.next_due from case_visible v
                        where v.grantee_id in (:keys) and v.owner_id is null
                            and v.status in (:active)
                            and (v.expires_at is null or v.expires_at > :now)
                            and %s
                        order by v.next_due is null, v.next_due limit :most
                        """
                                .formatted(HiddenCases.notFromReader("v.case_id")))
                .param(HiddenCases.READER, currentUser.id())
                .param("keys", currentUser.get().caseKeys())
                .param("active", ACTIVE)
                .param("now", Utc.orNull(clock.instant()))
                .param("most", MOST)
                .query(
                        row -> {
                            LocalDateTime due = row.getObject(3, LocalDateTime.class);
                            lines.putIfAbsent(
                                    row.getObject(1, UUID.class),
                                    line(
                                            "cases.work.group.unowned",
                                            UNOWNED,
                                            row,
                                            translations.here("cases.work.unowned"),
                                            "",
                                            Badge.Tone.WARN,
                                            "",
                                            due == null ? null : due.toInstant(ZoneOffset.UTC),
                                            "access"));
                        });
        return List.copyOf(lines.values());
    }

    private static WorkItem line(
            String group,
            int order,
            ResultSet row,
            String text,
            String why,
            Badge.Tone tone,
            String badge,
            @Nullable Instant due,
            String tab)
            throws SQLException {
        return new WorkItem(
                group,
                order,
                row.getString(2),
                text,
                why,
                tone,
                badge,
                due,
                "cases/" + row.getObject(1, UUID.class) + "?tab=" + tab);
    }

    private List<WorkItem> drafts() {
        return jdbc.sql(
                        """
                        select case_id, code from case_visible
                        where grantee_id = :me and status = 'DRAFT' and owner_id = :me
                        order by touched_at desc limit :most
                        """)
                .param("me", currentUser.id())
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new WorkItem(
                                        "cases.work.group.drafts",
                                        DRAFTS,
                                        row.getString(2),
                                        translations.here("cases.work.draft"),
                                        "",
                                        Badge.Tone.PLAIN,
                                        "",
                                        null,
                                        "cases/" + row.getObject(1, UUID.class)))
                .list();
    }

    private record Late(UUID caseId, String code, @Nullable String kind, Instant due, UUID owner) {}
}
