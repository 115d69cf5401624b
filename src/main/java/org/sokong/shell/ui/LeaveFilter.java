package org.sokong.shell.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The server's part of Leave now, before everything else: ends the session, lets the browser
 * forget, and from then on answers every address with the neutral page, until the sign-in address
 * is opened on purpose (screens.md, Frame).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LeaveFilter extends OncePerRequestFilter {

    /** Says nothing to whoever looks at the browser's cookies. */
    static final String COOKIE = "wx";

    private static final String LEAVE = "/leave";
    private static final String NEUTRAL = "/weather";

    /** Called by the neutral page at the sign-in address, when that was opened on purpose. */
    private static final String BACK = NEUTRAL + "/back";

    private static final int COOKIE_SECONDS = 400 * 24 * 3600;
    private static final Map<String, String> FILES =
            Map.of(
                    "weather.css", "text/css;charset=UTF-8",
                    "weather.js", "text/javascript;charset=UTF-8",
                    "sun.svg", "image/svg+xml");

    private final NeutralPage neutralPage;
    private final AuditLog audit;

    LeaveFilter(NeutralPage neutralPage, AuditLog audit) {
        this.neutralPage = neutralPage;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals(LEAVE) && request.getMethod().equals("POST")) {
            leave(request, response);
        } else if (path.equals(NEUTRAL)) {
            answerNeutral(request, response);
        } else if (path.equals(BACK) && request.getMethod().equals("POST")) {
            comeBack(request, response);
        } else if (path.startsWith(NEUTRAL + "/")) {
            answerFile(path.substring(NEUTRAL.length() + 1), response);
        } else if (!isAway(request)) {
            chain.doFilter(request, response);
        } else {
            answerNeutral(request, response);
        }
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) {
        if (isForeign(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            record(session);
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                logger.debug("The session had ended already");
            }
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Leaving must succeed even when it cannot be recorded. */
    private void record(HttpSession session) {
        Object context =
                session.getAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (context instanceof SecurityContext signedIn) {
            SecurityContextHolder.setContext(signedIn);
            try {
                audit.recordNow(
                        AuditAction.SESSION_ENDED, Subject.none("SESSION"), Map.of("how", "LEAVE"));
            } catch (RuntimeException e) {
                logger.error("Leave now could not be recorded", e);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    private void answerNeutral(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addCookie(cookie("1", COOKIE_SECONDS, request));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        response.setContentType("text/html;charset=UTF-8");
        byte[] page =
                neutralPage
                        .html(request.getContextPath() + NEUTRAL, request.getLocale())
                        .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(page.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(page);
        }
    }

    private static void answerFile(String name, HttpServletResponse response) throws IOException {
        String type = FILES.get(name);
        if (type == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        try (InputStream file =
                new ClassPathResource("META-INF/resources/weather/" + name).getInputStream()) {
            file.transferTo(response.getOutputStream());
        }
    }

    private static boolean isAway(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(COOKIE));
    }

    private static void comeBack(HttpServletRequest request, HttpServletResponse response) {
        if (isForeign(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.addCookie(cookie("", 0, request));
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** A form on another site must be able neither to sign people out nor to bring them back. */
    private static boolean isForeign(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return from != null && !from.equals("same-origin");
    }

    private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
