package org.sokong.access;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Moves the clock of a session that lives in the running server, instead of waiting. */
public final class SessionHands {

    private final ServletWebServerApplicationContext application;

    public SessionHands(ServletWebServerApplicationContext application) {
        this.application = application;
    }

    /** Makes the session of that cookie begin and be used last so long ago. */
    public void age(String cookie, Duration began, Duration used) {
        HttpSession session = session(cookie);
        Instant now = Instant.now();
        session.removeAttribute(SessionClock.class.getName());
        SessionClock.of(session, now.minus(began)).touch(now.minus(used));
    }

    private HttpSession session(String cookie) {
        TomcatWebServer server = (TomcatWebServer) application.getWebServer();
        Context context = (Context) server.getTomcat().getHost().findChildren()[0];
        try {
            Session session = context.getManager().findSession(cookie);
            return session.getSession();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
