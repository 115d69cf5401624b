package org.sokong.cases;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.access.UserSummary;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.HandoverPlan.Line;
import org.sokong.cases.HandoverPlan.Staying;
import org.sokong.cases.HandoverReader.Row;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives many cases to colleagues in one step, each as {@link CaseService#assign} does one: a
 * selection from the list, or all that a leaving worker has.
 */
@Service
@PreAuthorize("hasAuthority('CASE_ASSIGN')")
@Transactional
@RetriedOnConflict
public class HandoverService {

    /** Most cases in one step. */
    public static final int MOST = 300;

    private final HandoverReader reader;
    private final CaseDesk desk;
    private final CaseAssigning assigning;
    private final CaseNotices notices;
    private final CaseAccess access;
    private final ObjectProvider<CarriedWork> work;
    private final UserDirectory users;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    HandoverService(
            HandoverReader reader,
            CaseDesk desk,
            CaseAssigning assigning,
            CaseNotices notices,
            CaseAccess access,
            ObjectProvider<CarriedWork> work,
            UserDirectory users,
            CurrentUser currentUser,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.reader = reader;
        this.desk = desk;
        this.assigning = assigning;
        this.notices = notices;
        this.access = access;
        this.work = work;
        this.users = users;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What can be done with a selection. Cases that the caller may not see are counted as unseen,
     * without a code, and each is recorded as a refusal.
     *
     * @throws DomainException when there are more than {@link #MOST}
     */
    public HandoverPlan plan(Set<UUID> caseIds) {
        requireFew(caseIds.size());
        return plan(caseIds, "SELECTION");
    }

    /** What can be done with the cases of somebody who leaves: those that the caller may list. */
    public HandoverPlan planOf(UUID userId) {
        Set<UUID> found = reader.casesOf(userId);
        return plan(
                found.stream().sorted().limit(MOST).collect(Collectors.toSet()), "LEAVING_WORKER");
    }

    /** The name of a colleague, if the caller sees a case that is or was theirs. */
    public String nameOf(UUID userId) {
        boolean known =
                users.colleagues(Permission.CASE_EDIT).stream()
                                .anyMatch(colleague -> colleague.id().equals(userId))
                        || !reader.casesOf(userId).isEmpty()
                        || handedOverFrom(userId);
        if (!known) {
            audit.denied("cases.hand_over.read", Subject.of("USER", userId));
            throw new AccessDeniedException("cases.hand_over.read");
        }
        return users.names(Set.of(userId)).getOrDefault(userId, "");
    }

    private boolean handedOverFrom(UUID userId) {
        return jdbc.sql(
                                """
                                select count(*) from case_assignment
                                where from_id = :user and assigned_by = :me
                                """)
                        .param("user", userId)
                        .param("me", currentUser.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private HandoverPlan plan(Set<UUID> caseIds, String kind) {
        audit.record(
                AuditAction.CASE_LISTED,
                Subject.none("CASE"),
                Map.of("for", "HAND_OVER", "of", kind, "cases", caseIds.size()));
        List<Row> rows = reader.rows(caseIds);
        List<Staying> staying = new ArrayList<>();
        List<Row> movable = new ArrayList<>();
        for (Row row : rows) {
            Unmovable reason = reason(row);
            if (reason == null) {
                movable.add(row);
            } else {
                staying.add(new Staying(row.code(), reason));
            }
        }
        Set<UUID> unseen = new HashSet<>(caseIds);
        rows.forEach(row -> unseen.remove(row.id()));
        for (UUID id : unseen) {
            audit.denied("cases.hand_over.plan", Subject.ofCase(id));
            staying.add(new Staying(null, Unmovable.UNSEEN));
        }
        return new HandoverPlan(
                lines(movable),
                staying,
                reader.loads(users.colleagues(Permission.CASE_EDIT)),
                work.orderedStream().map(CarriedWork::key).toList());
    }

    private @Nullable Unmovable reason(Row row) {
        if (!row.works()) {
            return Unmovable.NOT_YOURS;
        }
        if (!row.organisationId().equals(currentUser.get().organisationId())) {
            return Unmovable.OTHER_ORGANISATION;
        }
        return row.status().isEnded() ? Unmovable.ENDED : null;
    }

    private List<Line> lines(List<Row> rows) {
        Set<UUID> ids = rows.stream().map(Row::id).collect(Collectors.toSet());
        Map<String, Map<UUID, Integer>> open = new HashMap<>();
        if (!ids.isEmpty()) {
            work.forEach(kind -> open.put(kind.key(), kind.open(ids)));
        }
        Map<UUID, String> names =
                users.names(
                        rows.stream()
                                .map(Row::ownerId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return rows.stream()
                .map(
                        row -> {
                            Map<String, Integer> counts = new TreeMap<>();
                            open.forEach(
                                    (key, number) ->
                                            counts.put(key, number.getOrDefault(row.id(), 0)));
                            UUID owner = row.ownerId();
                            return new Line(
                                    row.id(),
                                    row.code(),
                                    row.status(),
                                    row.risk(),
                                    row.nextDue(),
                                    row.nextDue() != null
                                            && row.nextDue().isBefore(clock.instant()),
                                    owner,
                                    owner == null ? null : names.get(owner),
                                    row.version(),
                                    counts);
                        })
                .toList();
    }

    /**
     * Gives all of the cases away, or none.
     *
     * @return id of the step, for {@link #result}
     * @throws DomainException naming the cases that somebody changed meanwhile, that have ended, or
     *     whose new owner cannot take them
     * @throws AccessDeniedException when one of them is not the caller's to give
     */
    public UUID handOver(HandOver command) {
        requireFew(command.cases().size());
        List<Held> cases = hold(command);
        String reason = command.reason().strip();
        if (reason.isEmpty()) {
            throw new DomainException("cases.handover.error.reason");
        }
        CaseService.requireShort(reason, CaseService.LONGEST_REASON);
        Map<UUID, UserSummary> colleagues =
                users.colleagues(Permission.CASE_EDIT).stream()
                        .collect(Collectors.toMap(UserSummary::id, Function.identity()));
        if (command.cases().isEmpty()
                || command.cases().stream()
                        .anyMatch(item -> !colleagues.containsKey(item.receiverId()))) {
            throw new DomainException("cases.error.choose_colleague");
        }
        UUID step = Ids.next();
        Map<UUID, List<CaseFile>> given = new TreeMap<>();
        for (Held held : cases) {
            CaseFile file = held.file();
            UUID before = file.ownerId();
            UUID receiver = held.item().receiverId();
            if (receiver.equals(before)) {
                continue;
            }
            assigning.give(
                    file, Objects.requireNonNull(colleagues.get(receiver)), Map.of("step", step));
            keep(step, file.id(), before, receiver, reason);
            given.computeIfAbsent(receiver, none -> new ArrayList<>()).add(file);
        }
        given.forEach(
                (receiver, files) -> {
                    if (files.size() == 1) {
                        notices.assigned(files.getFirst(), receiver);
                    } else {
                        notices.assigned(step, files.size(), receiver);
                    }
                });
        return step;
    }

    private record Held(CaseFile file, HandOver.Item item) {}

    /** Every case, locked, in one order; refused as a whole where one has changed. */
    private List<Held> hold(HandOver command) {
        List<Held> held = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<HandOver.Item> items =
                command.cases().stream()
                        .sorted(Comparator.comparing(HandOver.Item::caseId))
                        .toList();
        for (HandOver.Item item : items) {
            CaseFile file = desk.forWork(item.caseId(), "cases.hand_over");
            if (!file.organisationId().equals(currentUser.get().organisationId())) {
                throw access.refuse(item.caseId(), "cases.hand_over");
            }
            boolean other =
                    file.version() != item.version()
                            || file.status().isEnded()
                            || command.from() != null && !command.from().equals(file.ownerId());
            if (other) {
                changed.add(file.code());
            }
            held.add(new Held(file, item));
        }
        if (!changed.isEmpty()) {
            throw new DomainException(
                    "cases.handover.error.changed", changed.size(), String.join(", ", changed));
        }
        return held;
    }

    private void keep(UUID step, UUID caseId, @Nullable UUID from, UUID to, String reason) {
        jdbc.sql(
                        """
                        insert into case_assignment (id, step_id, case_id, from_id, to_id, reason,
                            assigned_by, assigned_at)
                        values (:id, :step, :case, :from, :to, :reason, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("step", step)
                .param("case", caseId)
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("by", currentUser.id())
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /**
     * What was done in a step, as far as the caller may open the cases now.
     *
     * @throws AccessDeniedException when there is no such step or none of its cases may be opened
     */
    public HandoverResult result(UUID stepId) {
        List<Kept> kept =
                jdbc.sql(
                                """
                                select case_id, from_id, to_id, reason, assigned_by, assigned_at
                                from case_assignment where step_id = :step
                                """)
                        .param("step", stepId)
                        .query(
                                (row, number) ->
                                        new Kept(
                                                row.getObject(1, UUID.class),
                                                row.getObject(2, UUID.class),
                                                row.getObject(3, UUID.class),
                                                row.getString(4),
                                                row.getObject(5, UUID.class),
                                                row.getObject(6, LocalDateTime.class)))
                        .list();
        Map<UUID, String> codes = access.codes(kept.stream().map(Kept::caseId).toList());
        boolean own = !kept.isEmpty() && kept.getFirst().by().equals(currentUser.id());
        if (codes.isEmpty() && !own) {
            audit.denied("cases.hand_over.result", Subject.of("HAND_OVER", stepId));
            throw new AccessDeniedException("cases.hand_over.result");
        }
        audit.record(
                AuditAction.CASE_LISTED,
                Subject.of("HAND_OVER", stepId),
                Map.of("cases", codes.size()));
        Kept first = kept.getFirst();
        Map<UUID, String> names = names(kept);
        return new HandoverResult(
                stepId,
                first.at().toInstant(ZoneOffset.UTC),
                names.getOrDefault(first.by(), ""),
                first.reason(),
                kept.stream()
                        .filter(line -> codes.containsKey(line.caseId()))
                        .map(
                                line ->
                                        new HandoverResult.Line(
                                                line.caseId(),
                                                codes.getOrDefault(line.caseId(), ""),
                                                line.from() == null
                                                        ? ""
                                                        : names.getOrDefault(line.from(), ""),
                                                names.getOrDefault(line.to(), "")))
                        .sorted(Comparator.comparing(HandoverResult.Line::code))
                        .toList(),
                kept.size() - codes.size());
    }

    private record Kept(
            UUID caseId, @Nullable UUID from, UUID to, String reason, UUID by, LocalDateTime at) {}

    private Map<UUID, String> names(Collection<Kept> kept) {
        Set<UUID> people = new HashSet<>();
        for (Kept line : kept) {
            people.add(line.to());
            people.add(line.by());
            if (line.from() != null) {
                people.add(line.from());
            }
        }
        return users.names(people);
    }

    private static void requireFew(int number) {
        if (number > MOST) {
            throw new DomainException("cases.handover.error.many", MOST);
        }
    }
}
