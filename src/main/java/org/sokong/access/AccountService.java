package org.sokong.access;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Language;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may do with the own account. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class AccountService {

    private final Users users;
    private final CurrentUser currentUser;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final AuditLog audit;

    AccountService(
            Users users,
            CurrentUser currentUser,
            Passwords passwords,
            SignInThrottle throttle,
            AuditLog audit) {
        this.users = users;
        this.currentUser = currentUser;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** The own account. */
    @Transactional(readOnly = true)
    public Account mine() {
        AppUser user = me();
        return new Account(
                user.email(),
                user.displayName(),
                user.language(),
                user.timeZone(),
                user.roles(),
                user.version());
    }

    /**
     * Changes name, language and time zone.
     *
     * @param version as read with {@link #mine}
     * @throws DomainException when the name or the zone is not one
     * @throws ObjectOptimisticLockingFailureException when the account was changed meanwhile
     */
    public void change(long version, String displayName, Language language, String timeZone) {
        AppUser user = me();
        if (user.version() != version) {
            throw new ObjectOptimisticLockingFailureException(AppUser.class, user.id());
        }
        user.rename(new DisplayName(displayName).value());
        user.speak(language.tag());
        user.liveIn(zone(timeZone));
        audit.record(AuditAction.USER_CHANGED, Subject.of("USER", user.id()));
    }

    /** Keeps the language for the next visits. */
    public void speak(Language language) {
        me().speak(language.tag());
    }

    /**
     * Changes the password and ends every session, the present one included.
     *
     * @throws DomainException when the present password is wrong or the new one is refused
     */
    public void changePassword(String present, String next) {
        AppUser user = me();
        String hash = user.toPrincipal().getPassword();
        if (!throttle.mayTry(user.email()) || hash == null || !passwords.matches(present, hash)) {
            audit.recordNow(
                    AuditAction.SIGN_IN_FAILED,
                    Subject.of("USER", user.id()),
                    Map.of("why", "PASSWORD_CHANGE"));
            throw new DomainException("access.error.password.present");
        }
        throttle.succeeded(user.email());
        user.setPassword(passwords.hash(next, List.of(user.displayName(), user.email())));
        audit.record(AuditAction.PASSWORD_CHANGED, Subject.of("USER", user.id()));
    }

    /** Ends every session of the own account at its next request, the present one included. */
    public void signOutEverywhere() {
        AppUser user = me();
        user.endSessions();
        audit.record(AuditAction.SIGNED_OUT, Subject.of("USER", user.id()), Map.of("where", "ALL"));
    }

    private AppUser me() {
        return users.findById(currentUser.id()).orElseThrow();
    }

    /** The zone's id if there is such a zone. */
    static String zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new DomainException("access.error.zone");
        }
        return id;
    }
}
