package org.sokong.access;

import java.util.Optional;
import java.util.UUID;
import org.sokong.audit.Actor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking, in this request or job. */
@Component
public class CurrentUser implements Actor.Source {

    /** The signed-in user or running job. */
    public Optional<SignedInUser> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof UserPrincipal principal
                ? Optional.of(principal.user())
                : Optional.empty();
    }

    /**
     * The signed-in user or running job.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     */
    public SignedInUser get() {
        return find().orElseThrow(
                        () -> new AuthenticationCredentialsNotFoundException("nobody signed in"));
    }

    /** Id of the signed-in user or running job. */
    public UUID id() {
        return get().id();
    }

    /** Whether the signed-in user may do this. */
    public boolean may(Permission permission) {
        return find().map(user -> user.may(permission)).orElse(false);
    }

    @Override
    public Actor current() {
        return find().map(
                        user ->
                                new Actor(
                                        user.job() == null ? user.id() : null,
                                        user.organisationId(),
                                        user.job()))
                .orElse(Actor.ANONYMOUS);
    }
}
