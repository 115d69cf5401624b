package org.sokong.deadlines;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weekend and the holidays of the own organisation. Running clocks are counted again soon after
 * a change.
 */
@Service
@PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
@Transactional
public class WorkingCalendars {

    private final JdbcClient jdbc;
    private final Schedules schedules;
    private final ClockRecounts recounts;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    WorkingCalendars(
            JdbcClient jdbc,
            Schedules schedules,
            ClockRecounts recounts,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.recounts = recounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** The week, as set or as usual in the organisation's country. */
    @Transactional(readOnly = true)
    public WorkingWeek week() {
        WorkingCalendar calendar = schedules.calendar(organisation());
        return new WorkingWeek(calendar.zone(), calendar.weekend(), calendar.dayEnds());
    }

    /** Holidays, the earliest first. */
    @Transactional(readOnly = true)
    public List<Holiday> holidays() {
        return jdbc.sql(
                        "select on_day, label from working_holiday where organisation_id = ?"
                                + " order by on_day")
                .param(organisation())
                .query(
                        (row, number) ->
                                new Holiday(row.getObject(1, LocalDate.class), row.getString(2)))
                .list();
    }

    /** Sets the week. */
    public void setWeek(@Nullable WorkingWeek week) {
        if (week == null || week.weekend().size() == DayOfWeek.values().length) {
            throw new DomainException("deadlines.error.weekend");
        }
        String weekend =
                week.weekend().stream()
                        .sorted()
                        .map(DayOfWeek::name)
                        .collect(Collectors.joining(","));
        jdbc.sql(
                        """
                        insert into working_calendar (organisation_id, zone, weekend, day_ends,
                            changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?)
                        on duplicate key update zone = values(zone), weekend = values(weekend),
                            day_ends = values(day_ends), changed_by = values(changed_by),
                            changed_at = values(changed_at)
                        """)
                .params(
                        organisation(),
                        week.zone().getId(),
                        weekend,
                        week.dayEnds(),
                        currentUser.id(),
                        Utc.orNull(clock.instant()))
                .update();
        changed(
                "WEEK",
                Map.of(
                        "zone", week.zone().getId(),
                        "weekend", weekend,
                        "ends", week.dayEnds().toString()));
    }

    /** Adds a holiday; one that is there already gets the new name. */
    public void addHoliday(@Nullable LocalDate day, String label) {
        String clean = label.strip();
        if (day == null) {
            throw new DomainException("deadlines.error.day");
        }
        if (clean.isEmpty() || clean.length() > HolidayText.LONGEST_LABEL) {
            throw new DomainException("deadlines.error.label", HolidayText.LONGEST_LABEL);
        }
        write(new Holiday(day, clean));
        changed("HOLIDAY_ADDED", Map.of("day", day.toString()));
    }

    /** Removes a holiday; adding it again takes that back. */
    public void removeHoliday(LocalDate day) {
        jdbc.sql("delete from working_holiday where organisation_id = ? and on_day = ?")
                .params(organisation(), day)
                .update();
        changed("HOLIDAY_REMOVED", Map.of("day", day.toString()));
    }

    /**
     * Adds every holiday of a text, one on each line, or none where a line cannot be read.
     *
     * @return how many there were
     */
    public int load(String text) {
        List<Holiday> holidays = HolidayText.read(text);
        holidays.forEach(this::write);
        changed("HOLIDAYS_LOADED", Map.of("number", holidays.size()));
        return holidays.size();
    }

    private void write(Holiday holiday) {
        jdbc.sql(
                        """
                        insert into working_holiday (organisation_id, on_day, label, added_by,
                            added_at)
                        values (?, ?, ?, ?, ?)
                        on duplicate key update label = values(label)
                        """)
                .params(
                        organisation(),
                        holiday.day(),
                        holiday.label(),
                        currentUser.id(),
                        Utc.orNull(clock.instant()))
                .update();
    }

    private void changed(String change, Map<String, ?> what) {
        recounts.list(organisation());
        Map<String, Object> details = new HashMap<>(what);
        details.put("change", change);
        audit.record(AuditAction.SETTINGS_CHANGED, Subject.none("WORKING_CALENDAR"), details);
    }

    private UUID organisation() {
        return Objects.requireNonNull(currentUser.get().organisationId(), "no organisation");
    }
}
