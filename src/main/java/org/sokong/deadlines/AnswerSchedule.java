package org.sokong.deadlines;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * How long an organisation has for the steps of a referral that it received.
 *
 * @param own what the organisation promised of its own accord
 * @param standard the most that anybody may wait
 */
public record AnswerSchedule(
        Map<AnswerStep, Map<AnswerUrgency, Length>> own,
        Map<AnswerStep, Map<AnswerUrgency, Length>> standard,
        WorkingCalendar calendar) {

    public AnswerSchedule {
        own = Map.copyOf(own);
        standard = Map.copyOf(standard);
    }

    /** When a step that began at the moment is due: never later than by the standard. */
    public Instant due(AnswerStep step, AnswerUrgency urgency, Instant from) {
        Instant latest = calendar.due(from, length(standard, step, urgency));
        Length promised = own.getOrDefault(step, Map.of()).get(urgency);
        if (promised == null) {
            return latest;
        }
        Instant due = calendar.due(from, promised);
        return due.isBefore(latest) ? due : latest;
    }

    private static Length length(
            Map<AnswerStep, Map<AnswerUrgency, Length>> levels,
            AnswerStep step,
            AnswerUrgency urgency) {
        return Objects.requireNonNull(
                levels.getOrDefault(step, Map.of()).get(urgency), step.name());
    }
}
