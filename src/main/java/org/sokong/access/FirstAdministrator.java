package org.sokong.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates the first system administrator of an empty installation, and nobody else. */
@Service
@PreAuthorize("permitAll()")
public class FirstAdministrator {

    private final Users users;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;

    FirstAdministrator(
            Users users, OneTimeLinks links, Passwords passwords, AuditLog audit, Clock clock) {
        this.users = users;
        this.links = links;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Uses the set-up link up and creates the administrator, who may sign in at once.
     *
     * @throws DomainException when the link does not work, there is a user already, or a field is
     *     refused
     */
    @Transactional
    public void create(
            String secret,
            UUID organisationId,
            String email,
            String displayName,
            String password,
            Language language,
            String timeZone) {
        links.useSetup(secret);
        AppUser user =
                new AppUser(
                        Ids.next(),
                        organisationId,
                        new EmailAddress(email),
                        new DisplayName(displayName).value(),
                        language.tag(),
                        AccountService.zone(timeZone),
                        clock.instant());
        user.giveRoles(Set.of(Role.SYSTEM_ADMINISTRATOR));
        user.setPassword(passwords.hash(password, List.of(displayName, email)));
        users.saveAndFlush(user);
        audit.record(AuditAction.USER_INVITED, Subject.of("USER", user.id()));
    }
}
