package org.sokong.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs what is refused of a file. Vaadin binds a file's address to the session and the tab it was
 * made for and answers everybody else that there is nothing, so that no service sees the attempt.
 */
final class DownloadRefusals extends OncePerRequestFilter {

    private static final String FILES = "/VAADIN/dynamic/resource/";

    private final AuditLog audit;
    private final CurrentUser currentUser;

    DownloadRefusals(AuditLog audit, CurrentUser currentUser) {
        this.audit = audit;
        this.currentUser = currentUser;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + FILES);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
                && currentUser.find().isPresent()) {
            audit.denied("download", Subject.none("FILE"));
        }
    }
}
