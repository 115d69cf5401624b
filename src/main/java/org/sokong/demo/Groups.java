package org.sokong.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases that belong together. Of each run of numbers the last ones are in the same hands, and the
 * worker links them after everything else, so that no moment of one depends on the other.
 */
final class Groups {

    /** One group in so many numbers. */
    static final int SPAN = 24;

    private static final int LAST = 11;
    private static final List<String> RELATIONS =
            List.of("FOUND_TOGETHER", "SIBLINGS", "EXPLOITED_TOGETHER", "TRAVELLED_TOGETHER");

    private Groups() {}

    /** The first number of the group, the number itself where it is in none. */
    static int first(int number) {
        int behind = LAST - number % SPAN;
        return behind >= 0 && behind < size(number) ? number + behind - size(number) + 1 : number;
    }

    /** Whether the case is one of a group. */
    static boolean joined(int number) {
        int behind = LAST - number % SPAN;
        return behind >= 0 && behind < size(number);
    }

    /** The number that comes after the group. */
    static int end(int number) {
        return first(number) + size(number);
    }

    /** What the links of its group make happen in the case, later than all the rest. */
    static List<DemoEvent> events(Telling telling, Instant anchor) {
        int number = telling.number();
        if (!joined(number)) {
            return List.of();
        }
        String relation = RELATIONS.get(number / SPAN % RELATIONS.size());
        List<DemoEvent> events = new ArrayList<>();
        for (int late = first(number) + 1; late < end(number); late++) {
            for (int early = first(number); early < late; early++) {
                int order = (late - first(number)) * 3 + early - first(number);
                Instant at =
                        anchor.truncatedTo(ChronoUnit.SECONDS)
                                .minus(Duration.ofMinutes(90 - order * 4L))
                                .minusSeconds(number / SPAN % 40 * 31L);
                int by = new Telling(telling.world(), first(number)).worker();
                if (number == late) {
                    events.add(
                            new LinkEvent.Joined(
                                    at,
                                    by,
                                    early,
                                    relation,
                                    order % 2 == 0 ? null : telling.text("together")));
                } else if (number == early) {
                    events.add(new LinkEvent.WasJoined(at, by, late));
                }
            }
        }
        return events;
    }

    /** Pairs and groups of three in turn. */
    private static int size(int number) {
        return 2 + number / SPAN % 2;
    }
}
