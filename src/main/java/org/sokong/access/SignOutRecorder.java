package org.sokong.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Records that somebody signed out, in their name. */
final class SignOutRecorder implements LogoutHandler {

    private final AuditLog audit;

    SignOutRecorder(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication == null
                || !(authentication.getPrincipal() instanceof UserPrincipal principal)) {
            return;
        }
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            audit.recordNow(
                    AuditAction.SIGNED_OUT,
                    Subject.of("USER", principal.user().id()),
                    java.util.Map.of());
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
