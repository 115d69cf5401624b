package org.sokong.deadlines;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Service levels and working calendar of one organisation, as they are at one moment. */
public record Schedule(Map<ClockKind, Map<RiskLevel, Length>> levels, WorkingCalendar calendar) {

    public Schedule {
        levels = Map.copyOf(levels);
    }

    /** How long there is. */
    public Length length(ClockKind kind, RiskLevel risk) {
        return Objects.requireNonNull(
                Objects.requireNonNull(levels.get(kind), kind.name()).get(risk), risk.name());
    }

    /** When something that began at the moment is due. */
    public Instant due(ClockKind kind, RiskLevel risk, Instant from) {
        return calendar.due(from, length(kind, risk));
    }
}
