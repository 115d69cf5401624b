package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.kernel.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.WebApplicationContext;

/** When a session ends: requests of one session through the real filters, at moments we choose. */
class SessionLimitsTest extends SokongTest {

    @Autowired private World world;
    @Autowired private JdbcClient jdbc;
    @Autowired private WebApplicationContext application;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter security;

    private final Instant start = Instant.now();
    private UserPrincipal user;
    private MockHttpSession session;

    @BeforeEach
    void somebodySignedIn() {
        user = world.user(world.organisation("NGO"), null, Role.CASEWORKER);
        session = new MockHttpSession(application.getServletContext());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        user, null, user.getAuthorities()));
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        assertThat(letIn(Duration.ZERO, "")).isTrue();
    }

    @Test
    void it_ends_after_15_idle_minutes_and_each_request_begins_them_anew() {
        Duration first = Duration.ofMinutes(15).minusSeconds(1);
        assertThat(letIn(first, "")).isTrue();
        Duration second = first.plusMinutes(15).minusSeconds(1);
        assertThat(letIn(second, "")).isTrue();

        assertThat(letIn(second.plusMinutes(15).plusSeconds(1), "")).isFalse();

        assertThat(session.isInvalid()).isTrue();
        assertThat(whyEnded()).singleElement().asString().contains("IDLE");
    }

    @Test
    void what_an_open_page_asks_by_itself_keeps_nobody_signed_in() {
        for (int minute = 5; minute < 15; minute += 5) {
            assertThat(letIn(Duration.ofMinutes(minute), "heartbeat")).isTrue();
        }

        assertThat(letIn(Duration.ofMinutes(15).plusSeconds(1), "heartbeat")).isFalse();

        assertThat(session.isInvalid()).isTrue();
        assertThat(whyEnded()).singleElement().asString().contains("IDLE");
    }

    @Test
    void it_ends_after_8_hours_however_busy_it_was() {
        for (int minute = 10; minute <= 8 * 60; minute += 10) {
            assertThat(letIn(Duration.ofMinutes(minute), "")).as("minute %d", minute).isTrue();
        }

        assertThat(letIn(Duration.ofHours(8).plusSeconds(1), "")).isFalse();

        assertThat(session.isInvalid()).isTrue();
        assertThat(whyEnded()).singleElement().asString().contains("LONGEST");
    }

    /** Whether a request so long after the first one reaches the application as the user's. */
    private boolean letIn(Duration after, String kind) {
        MockHttpServletRequest request =
                new MockHttpServletRequest(application.getServletContext(), "GET", "/account");
        request.setServletPath("/account");
        request.setSession(session);
        if (!kind.isEmpty()) {
            request.setParameter("v-r", kind);
        }
        MockFilterChain application = new MockFilterChain();
        try {
            ApplicationClock.<Boolean, Exception>at(
                    start.plus(after),
                    () -> {
                        security.doFilter(request, new MockHttpServletResponse(), application);
                        return true;
                    });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
        return application.getRequest() != null && !session.isInvalid();
    }

    private List<String> whyEnded() {
        return jdbc.sql(
                        "select details from audit_event where action = 'SESSION_ENDED' and"
                                + " actor_id = ?")
                .param(user.user().id())
                .query(String.class)
                .list();
    }
}
