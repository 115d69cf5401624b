package org.sokong.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs in by e-mail address and password. A wrong password, an unknown address, a disabled account
 * and a locked name get the same answer after the same work; only the audit log knows which it was.
 * A sign-in that cannot be recorded does not happen.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 190;

    private final Users users;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PasswordSignIn(
            Users users,
            Passwords passwords,
            SignInThrottle throttle,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(asked.getCredentials());
        boolean mayTry = throttle.mayTry(name);
        Optional<AppUser> user =
                name.length() > LONGEST_NAME ? Optional.empty() : users.findByEmail(name);
        Optional<UserPrincipal> account = user.map(AppUser::toPrincipal);
        boolean right = matches(account, password);
        if (!mayTry || !right || account.isEmpty() || !account.get().isEnabled()) {
            throw refuse(account, mayTry, right);
        }
        return accept(name, account.get());
    }

    private boolean matches(Optional<UserPrincipal> account, String password) {
        String hash = account.map(UserPrincipal::getPassword).orElse(null);
        if (hash == null) {
            passwords.pretendToMatch(password);
            return false;
        }
        return passwords.matches(password, hash);
    }

    private BadCredentialsException refuse(
            Optional<UserPrincipal> account, boolean mayTry, boolean right) {
        String why =
                !mayTry ? "WAIT" : account.isEmpty() ? "UNKNOWN" : right ? "STATE" : "PASSWORD";
        Subject subject =
                account.map(known -> Subject.of("USER", known.user().id()))
                        .orElse(Subject.none("USER"));
        audit.recordNow(AuditAction.SIGN_IN_FAILED, subject, Map.of("why", why));
        return new BadCredentialsException("refused");
    }

    private Authentication accept(String name, UserPrincipal account) {
        account.eraseCredentials();
        Authentication signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        account, null, account.getAuthorities());
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        try {
            transaction.executeWithoutResult(
                    status -> {
                        users.signedIn(account.user().id(), clock.instant());
                        throttle.succeeded(name);
                        audit.record(
                                AuditAction.SIGNED_IN, Subject.of("USER", account.user().id()));
                    });
        } finally {
            SecurityContextHolder.setContext(before);
        }
        return signedIn;
    }
}
