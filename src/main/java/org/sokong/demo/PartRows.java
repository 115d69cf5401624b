package org.sokong.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;

/** The rows of one part of a case, followed through its story. */
interface PartRows {

    /** The story is over: writes what was kept back because it could still change. */
    void finish();

    /**
     * When something is due at the end of the story.
     *
     * @param zone of whoever changed the case last
     */
    default Stream<Instant> due(ZoneId zone) {
        return Stream.empty();
    }
}
