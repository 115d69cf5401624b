package org.sokong.demo;

import java.util.function.Supplier;
import org.sokong.access.UserPrincipal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Does something as an invented person, with their rights and in their name. */
@Component
class DemoActing {

    private final UserDetailsService accounts;

    DemoActing(UserDetailsService accounts) {
        this.accounts = accounts;
    }

    /**
     * Gives what the work gives.
     *
     * @param email of the person's account
     */
    <T> T as(String email, Supplier<T> work) {
        UserPrincipal user = (UserPrincipal) accounts.loadUserByUsername(email);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext theirs = SecurityContextHolder.createEmptyContext();
        theirs.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(theirs);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The same without a result. */
    void as(String email, Runnable work) {
        as(
                email,
                () -> {
                    work.run();
                    return true;
                });
    }
}
