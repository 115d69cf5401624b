package org.sokong.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Cases that belong together; see {@link Groups}. */
sealed interface LinkEvent extends DemoEvent {

    /** Number of the story of the other case. */
    int other();

    /** The worker of this case links it with an earlier one. */
    record Joined(Instant at, int by, int other, String relation, @Nullable String note)
            implements LinkEvent {}

    /** The worker of a later case links it with this one. */
    record WasJoined(Instant at, int by, int other) implements LinkEvent {}
}
