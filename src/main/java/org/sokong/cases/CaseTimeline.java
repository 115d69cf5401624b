package org.sokong.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.SystemActor;
import org.sokong.access.UserDirectory;
import org.sokong.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened in a case, as people read it; the audit log is kept apart. */
@Service
@PreAuthorize("isAuthenticated()")
public class CaseTimeline {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final CaseAccess access;

    CaseTimeline(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            CurrentUser currentUser,
            UserDirectory users,
            CaseAccess access) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.currentUser = currentUser;
        this.users = users;
        this.access = access;
    }

    /**
     * Adds a step, in the caller's transaction; the caller has checked the right to the case.
     *
     * @param kind translation key of the sentence, such as {@code cases.timeline.opened}
     * @param section part of the case it belongs to: who may not see the part does not see the step
     * @param subjectId the thing it is about, null for the case itself
     * @param arguments named arguments of the sentence, never a name or what somebody wrote; a
     *     value that starts with {@code @} is a translation key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            UUID caseId,
            String kind,
            Section section,
            @Nullable UUID subjectId,
            Map<String, String> arguments) {
        jdbc.sql(
                        """
                        insert into case_timeline (id, case_id, at, actor_id, kind, section, subject_id,
                            arguments)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        caseId,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        currentUser.id(),
                        kind,
                        section.name(),
                        subjectId,
                        arguments.isEmpty()
                                ? null
                                : json.writeValueAsString(new TreeMap<>(arguments)))
                .update();
    }

    /** The latest steps that the reader may see, newest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> latest(UUID caseId, int limit) {
        return steps(caseId, null, limit);
    }

    /**
     * The steps before another one that the reader may see, newest first.
     *
     * @param step the oldest step that is known already
     */
    @Transactional(readOnly = true)
    public List<TimelineEntry> earlier(UUID caseId, TimelineEntry step, int limit) {
        return steps(caseId, step, limit);
    }

    private List<TimelineEntry> steps(UUID caseId, @Nullable TimelineEntry before, int limit) {
        access.requireSection(caseId, Section.OVERVIEW, "cases.timeline");
        Collection<String> sections =
                access.sections(caseId).stream().map(Enum::name).collect(Collectors.toSet());
        List<Row> rows =
                jdbc.sql(
                                """
                                select id, at, actor_id, kind, section, subject_id, arguments
                                from case_timeline where case_id = :case and section in (:sections)
                                    and (:at is null or at < :at or at = :at and id < :id)
                                order by at desc, id desc limit :limit
                                """)
                        .param("case", caseId)
                        .param("sections", sections)
                        .param(
                                "at",
                                before == null
                                        ? null
                                        : LocalDateTime.ofInstant(before.at(), ZoneOffset.UTC))
                        .param("id", before == null ? null : before.id())
                        .param("limit", limit)
                        .query((row, number) -> read(row))
                        .list();
        Map<UUID, String> names =
                users.names(
                        rows.stream()
                                .map(Row::actorId)
                                .filter(Objects::nonNull)
                                .filter(id -> !id.equals(SystemActor.ID))
                                .collect(Collectors.toSet()));
        return rows.stream()
                .map(
                        row ->
                                new TimelineEntry(
                                        row.id,
                                        row.at.toInstant(ZoneOffset.UTC),
                                        row.actorId == null
                                                ? ""
                                                : names.getOrDefault(row.actorId, ""),
                                        row.kind,
                                        Section.valueOf(row.section),
                                        row.subjectId,
                                        arguments(row.arguments)))
                .toList();
    }

    private Map<String, String> arguments(@Nullable String text) {
        return text == null
                ? Map.of()
                : json.readValue(text, new TypeReference<Map<String, String>>() {});
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("at", LocalDateTime.class),
                row.getObject("actor_id", UUID.class),
                row.getString("kind"),
                row.getString("section"),
                row.getObject("subject_id", UUID.class),
                row.getString("arguments"));
    }

    private record Row(
            UUID id,
            LocalDateTime at,
            @Nullable UUID actorId,
            String kind,
            String section,
            @Nullable UUID subjectId,
            @Nullable String arguments) {}
}
