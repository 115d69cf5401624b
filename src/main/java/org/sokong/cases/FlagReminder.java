package org.sokong.cases;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Telling;
import org.sokong.deadlines.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the owner of a case, and who raised it, that the day of a flag has come where the case is;
 * once each.
 */
@Component
class FlagReminder {

    static final String JOB = "flag-reminder";
    private static final int DAYS_BACK = 3;

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Schedules schedules;
    private final Clock clock;
    private final Telling telling;

    FlagReminder(JdbcClient jdbc, Inbox inbox, Schedules schedules, Clock clock, Telling telling) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.schedules = schedules;
        this.clock = clock;
        this.telling = telling;
    }

    private record Due(
            UUID id,
            UUID caseId,
            String code,
            UUID raisedBy,
            @Nullable UUID ownerId,
            UUID organisationId,
            LocalDate dueOn) {}

    /**
     * Tells of the flags whose day has come in the last days, so that a day on which nothing ran is
     * made up for. Telling again changes nothing.
     *
     * @return number of flags
     */
    int run() {
        return telling.run(JOB, this::due, Due::id, this::tell);
    }

    private List<Due> due() {
        List<Due> near = near();
        Map<UUID, ZoneId> zones =
                schedules.zones(near.stream().map(Due::organisationId).collect(Collectors.toSet()));
        return near.stream().filter(flag -> hasCome(flag, zones)).toList();
    }

    private boolean hasCome(Due flag, Map<UUID, ZoneId> zones) {
        ZoneId zone = zones.getOrDefault(flag.organisationId, ZoneOffset.UTC);
        return !flag.dueOn.isAfter(LocalDate.ofInstant(clock.instant(), zone));
    }

    /** Flags whose day has come somewhere on earth. */
    private List<Due> near() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return jdbc.sql(
                        """
                        select f.id, f.case_id, c.code, f.raised_by, c.owner_id, c.organisation_id,
                            f.due_on
                        from case_flag f join case_file c on c.id = f.case_id
                        where f.cleared_at is null and f.due_on between :from and :tomorrow
                        """)
                .param("from", today.minusDays(DAYS_BACK))
                .param("tomorrow", today.plusDays(1))
                .query(
                        (row, number) ->
                                new Due(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3),
                                        row.getObject(4, UUID.class),
                                        row.getObject(5, UUID.class),
                                        row.getObject(6, UUID.class),
                                        row.getObject(7, LocalDate.class)))
                .list();
    }

    private void tell(Due flag) {
        Set<UUID> people = new HashSet<>(Set.of(flag.raisedBy));
        if (flag.ownerId != null) {
            people.add(flag.ownerId);
        }
        inbox.tell(
                people,
                new NewNotice(
                        NoticeKind.FLAG_DUE,
                        flag.code,
                        flag.caseId,
                        "cases/" + flag.caseId,
                        "flag/" + flag.id));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        Task<Void> flagReminderTask(FlagReminder reminder) {
            return Tasks.recurring(JOB, FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> reminder.run());
        }
    }
}
