package org.sokong.access;

import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Runs jobs under a name and with just the permissions they need, never as "no user". */
@Component
public class SystemActor {

    /** Id that stands for the system where a column wants a user. */
    public static final UUID ID = new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0001L);

    /**
     * Runs work as a named job.
     *
     * @param job name shown in the audit log, such as {@code referral-expiry}
     * @param permissions what the job may do
     */
    public <T> T run(String job, Set<Permission> permissions, Supplier<T> work) {
        return as(
                new SignedInUser(
                        ID, job, null, Set.of(), Set.of(), permissions, 0, "en", "UTC", job),
                work);
    }

    /**
     * Runs work as nobody in particular of an organisation, to find out what its people would see.
     * Meant for a transaction that is rolled back.
     *
     * @param job name of the rehearsal
     */
    public <T> T rehearse(
            String job,
            UUID organisationId,
            Set<UUID> teamIds,
            Set<Permission> permissions,
            Supplier<T> work) {
        return as(
                new SignedInUser(
                        ID,
                        job,
                        organisationId,
                        teamIds,
                        Set.of(),
                        permissions,
                        0,
                        "en",
                        "UTC",
                        job),
                work);
    }

    private static <T> T as(SignedInUser user, Supplier<T> work) {
        // On a page's thread the session's own user would speak in place of this one.
        VaadinSession page = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null);
        SecurityContext before = SecurityContextHolder.getContext();
        UserPrincipal principal = new UserPrincipal(user, null, true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
            VaadinSession.setCurrent(page);
        }
    }
}
