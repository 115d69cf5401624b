package org.sokong.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schedule by which an organisation's clocks run: its own values, else those of all. */
@Component
public class Schedules {

    private final JdbcClient jdbc;
    private final LevelRows rows;
    private final Map<String, WorkingCalendar> byCountry = LevelFile.calendars();

    Schedules(JdbcClient jdbc, LevelRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Levels and calendar of an organisation; three short reads. */
    public Schedule of(UUID organisationId) {
        return new Schedule(levels(organisationId), calendar(organisationId));
    }

    /** How long an organisation has for the steps of referrals that it receives. */
    public AnswerSchedule ofAnswers(UUID organisationId) {
        Map<AnswerStep, Map<AnswerUrgency, Length>> own = new EnumMap<>(AnswerStep.class);
        Map<AnswerStep, Map<AnswerUrgency, Length>> standard = new EnumMap<>(AnswerStep.class);
        for (LevelRows.Row row : rows.read(organisationId, AnswerLevels.KINDS)) {
            put(standard, row, row.standard());
            if (row.own() != null) {
                put(own, row, row.own());
            }
        }
        return new AnswerSchedule(own, standard, calendar(organisationId));
    }

    private static void put(
            Map<AnswerStep, Map<AnswerUrgency, Length>> levels, LevelRows.Row row, Length length) {
        levels.computeIfAbsent(AnswerLevels.step(row), step -> new EnumMap<>(AnswerUrgency.class))
                .put(AnswerUrgency.valueOf(row.risk()), length);
    }

    /** Where the days of an organisation begin and end; one short read. */
    public ZoneId zone(UUID organisationId) {
        return zones(Set.of(organisationId))
                .getOrDefault(organisationId, LevelFile.elsewhere().zone());
    }

    /** The same for several organisations that exist; one short read. */
    public Map<UUID, ZoneId> zones(Set<UUID> organisationIds) {
        Map<UUID, ZoneId> zones = new HashMap<>();
        if (!organisationIds.isEmpty()) {
            jdbc.sql(
                            """
                            select o.id, o.country, c.zone from organisation o
                            left join working_calendar c on c.organisation_id = o.id
                            where o.id in (:ids)
                            """)
                    .param("ids", organisationIds)
                    .query(
                            row -> {
                                String own = row.getString(3);
                                zones.put(
                                        row.getObject(1, UUID.class),
                                        own == null ? usual(row.getString(2)) : ZoneId.of(own));
                            });
        }
        return zones;
    }

    /** Where nobody has set one: as usual in the country. */
    private ZoneId usual(@Nullable String country) {
        return byCountry.getOrDefault(country, LevelFile.elsewhere()).zone();
    }

    /** Levels of an organisation. */
    Map<ClockKind, Map<RiskLevel, Length>> levels(UUID organisationId) {
        Map<ClockKind, Map<RiskLevel, Length>> levels = new EnumMap<>(ClockKind.class);
        jdbc.sql(
                        """
                        select l.kind, l.risk, coalesce(o.length_value, l.length_value),
                            coalesce(o.length_unit, l.length_unit)
                        from service_level l left join service_level_own o
                            on o.organisation_id = :organisation and o.kind = l.kind
                            and o.risk = l.risk
                        where l.kind in (:kinds)
                        """)
                .param("organisation", organisationId)
                .param("kinds", ClockKind.NAMES)
                .query(
                        row -> {
                            levels.computeIfAbsent(
                                            ClockKind.valueOf(row.getString(1)),
                                            kind -> new EnumMap<>(RiskLevel.class))
                                    .put(
                                            RiskLevel.valueOf(row.getString(2)),
                                            new Length(
                                                    row.getInt(3),
                                                    LevelUnit.valueOf(row.getString(4))));
                        });
        return levels;
    }

    /** Calendar of an organisation; by its country where nobody has set one. */
    WorkingCalendar calendar(UUID organisationId) {
        Set<LocalDate> holidays =
                new HashSet<>(
                        jdbc.sql("select on_day from working_holiday where organisation_id = ?")
                                .param(organisationId)
                                .query(LocalDate.class)
                                .list());
        Optional<WorkingCalendar> own =
                jdbc.sql(
                                """
                                select o.country, c.zone, c.weekend, c.day_ends from organisation o
                                left join working_calendar c on c.organisation_id = o.id
                                where o.id = ?
                                """)
                        .param(organisationId)
                        .query(
                                (row, number) -> {
                                    String zone = row.getString(2);
                                    if (zone == null) {
                                        return byCountry.getOrDefault(
                                                row.getString(1), LevelFile.elsewhere());
                                    }
                                    return new WorkingCalendar(
                                            ZoneId.of(zone),
                                            days(row.getString(3)),
                                            row.getObject(4, LocalTime.class),
                                            Set.of());
                                })
                        .optional();
        WorkingCalendar days = own.orElse(LevelFile.elsewhere());
        return new WorkingCalendar(days.zone(), days.weekend(), days.dayEnds(), holidays);
    }

    static Set<DayOfWeek> days(String list) {
        return Arrays.stream(list.split(","))
                .filter(day -> !day.isBlank())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
    }
}
