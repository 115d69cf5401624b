package org.sokong.access;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * When a session began and when its user last did something. Heartbeats, polls and the warning's
 * own questions do not count, so that an open page alone keeps nobody signed in.
 */
final class SessionClock implements Serializable {

    static final Duration LONGEST_IDLE = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(8);

    private static final long serialVersionUID = 1;
    private static final String NAME = SessionClock.class.getName();

    private final Instant began;
    private volatile Instant active;

    private SessionClock(Instant began) {
        this.began = began;
        this.active = began;
    }

    /** The clock of the session, started now if it has none. */
    static SessionClock of(HttpSession session, Instant now) {
        if (session.getAttribute(NAME) instanceof SessionClock clock) {
            return clock;
        }
        SessionClock clock = new SessionClock(now);
        session.setAttribute(NAME, clock);
        return clock;
    }

    void touch(Instant now) {
        active = now;
    }

    Duration idleLeft(Instant now) {
        return Duration.between(now, active.plus(LONGEST_IDLE));
    }

    Duration left(Instant now) {
        return Duration.between(now, began.plus(LONGEST));
    }
}
