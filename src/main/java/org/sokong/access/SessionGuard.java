package org.sokong.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every request of somebody signed in: whether the account is still what it was at sign-in
 * (a disabled user or a changed role ends the session here, with Vaadin's), and whether the session
 * has been idle or open for too long. The request then goes on as a stranger's: a page leads to the
 * sign-in, a call of an open page tells the browser to load anew.
 */
final class SessionGuard extends OncePerRequestFilter {

    /** Set on a request that the browser makes by itself. */
    static final String NOT_ACTIVITY = SessionGuard.class.getName() + ".notActivity";

    private static final List<String> WITHOUT_USER =
            List.of("/VAADIN/", "/styles/", "/icons/", "/fonts/", "/scripts/");

    private final Users users;
    private final AuditLog audit;
    private final Clock clock;

    SessionGuard(Users users, AuditLog audit, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return WITHOUT_USER.stream().anyMatch(path::startsWith) && !path.contains("/dynamic/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session == null
                || authentication == null
                || !(authentication.getPrincipal() instanceof UserPrincipal principal)) {
            chain.doFilter(request, response);
            return;
        }
        Instant now = clock.instant();
        SessionClock sessionClock = SessionClock.of(session, now);
        String ended = whyEnded(principal.user(), sessionClock, now);
        if (ended != null) {
            audit.recordNow(
                    AuditAction.SESSION_ENDED,
                    Subject.of("USER", principal.user().id()),
                    Map.of("why", ended));
            end(session);
            chain.doFilter(request, response);
            return;
        }
        chain.doFilter(request, response);
        if (isActivity(request)) {
            sessionClock.touch(now);
        }
    }

    private @Nullable String whyEnded(SignedInUser user, SessionClock sessionClock, Instant now) {
        if (users.securityVersionOf(user.id()).orElse(-1L) != user.securityVersion()) {
            return "CHANGED";
        }
        if (sessionClock.left(now).isNegative()) {
            return "LONGEST";
        }
        return sessionClock.idleLeft(now).isNegative() ? "IDLE" : null;
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // Another request of the same browser was quicker.
        }
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }

    private static boolean isActivity(HttpServletRequest request) {
        return request.getAttribute(NOT_ACTIVITY) == null
                && !"heartbeat".equals(request.getParameter("v-r"));
    }
}
