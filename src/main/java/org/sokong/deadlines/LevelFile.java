package org.sokong.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shipped file of service levels and of each country's weekend. */
final class LevelFile {

    private static final String FILE = "db/reference/service-levels.yaml";
    private static final LocalTime DAY_ENDS = LocalTime.of(17, 0);
    private static final WorkingCalendar ELSEWHERE =
            new WorkingCalendar(
                    ZoneOffset.UTC,
                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    DAY_ENDS,
                    Set.of());

    /**
     * A shipped level.
     *
     * @param source where it stands, null for a default of ours
     */
    record Level(ClockKind kind, RiskLevel risk, Length length, @Nullable String source) {}

    /**
     * A shipped length for a step of a referral.
     *
     * @param source where it stands, null for a default of ours
     */
    record Answer(AnswerStep step, AnswerUrgency urgency, Length length, @Nullable String source) {}

    private LevelFile() {}

    static List<Level> levels() {
        return rows("levels").stream()
                .map(
                        row ->
                                new Level(
                                        ClockKind.valueOf(text(row, "kind")),
                                        RiskLevel.valueOf(text(row, "risk")),
                                        length(row),
                                        source(row)))
                .toList();
    }

    /** How soon referrals are answered. */
    static List<Answer> answers() {
        return rows("answers").stream()
                .map(
                        row ->
                                new Answer(
                                        AnswerStep.valueOf(text(row, "step")),
                                        AnswerUrgency.valueOf(text(row, "urgency")),
                                        length(row),
                                        source(row)))
                .toList();
    }

    private static Length length(Map<String, Object> row) {
        return new Length(
                Integer.parseInt(text(row, "length")), LevelUnit.valueOf(text(row, "unit")));
    }

    private static @Nullable String source(Map<String, Object> row) {
        return row.get("source") == null ? null : text(row, "source");
    }

    /** What an organisation begins with, by the ISO 3166-1 code of its country. */
    static Map<String, WorkingCalendar> calendars() {
        Map<String, WorkingCalendar> calendars = new HashMap<>();
        for (Map<String, Object> row : rows("calendars")) {
            Set<DayOfWeek> weekend =
                    ((List<?>) row.get("weekend"))
                            .stream()
                                    .map(day -> DayOfWeek.valueOf(day.toString()))
                                    .collect(Collectors.toSet());
            calendars.put(
                    text(row, "country"),
                    new WorkingCalendar(ZoneId.of(text(row, "zone")), weekend, DAY_ENDS, Set.of()));
        }
        return Map.copyOf(calendars);
    }

    /** What an organisation of a country that is not in the file begins with. */
    static WorkingCalendar elsewhere() {
        return ELSEWHERE;
    }

    private static String text(Map<String, Object> row, String key) {
        Object value = row.get(key);
        if (value == null) {
            throw new IllegalStateException(FILE + ": no " + key + " in " + row);
        }
        return value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(String list) {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return (List<Map<String, Object>>) all.get(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
