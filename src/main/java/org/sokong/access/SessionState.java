package org.sokong.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long the session of a request will last. */
@Component
public class SessionState {

    private final Clock clock;
    private final CurrentUser currentUser;

    SessionState(Clock clock, CurrentUser currentUser) {
        this.clock = clock;
        this.currentUser = currentUser;
    }

    /**
     * What is left, empty when nobody is signed in. Asking is not activity.
     *
     * @param idle until the session ends if nothing is done
     * @param longest until it ends whatever is done
     */
    public record Left(Duration idle, Duration longest) {

        /** Whether doing something cannot make it last longer. */
        public boolean isFinal() {
            return longest.compareTo(idle) <= 0;
        }

        /** The shorter of both, never negative. */
        public long seconds() {
            return Math.max(0, (isFinal() ? longest : idle).toSeconds());
        }
    }

    /** What is left of the session. */
    public Optional<Left> left(HttpServletRequest request) {
        request.setAttribute(SessionGuard.NOT_ACTIVITY, true);
        return of(request);
    }

    /** The user wants to stay: counts as activity. */
    public Optional<Left> stay(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && currentUser.find().isPresent()) {
            Instant now = clock.instant();
            SessionClock.of(session, now).touch(now);
        }
        return of(request);
    }

    private Optional<Left> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || currentUser.find().isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        SessionClock sessionClock = SessionClock.of(session, now);
        return Optional.of(new Left(sessionClock.idleLeft(now), sessionClock.left(now)));
    }
}
