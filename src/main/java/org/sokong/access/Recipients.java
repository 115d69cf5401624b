package org.sokong.access;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may be sent mail, where to, and about what: for the job that sends it, never for a page. */
@Component
@Transactional(readOnly = true)
public class Recipients {

    private final Users users;
    private final ObjectProvider<NoticePlace> places;

    Recipients(Users users, ObjectProvider<NoticePlace> places) {
        this.users = users;
        this.places = places;
    }

    /**
     * Somebody who can sign in.
     *
     * @param language ISO 639-1 code
     */
    public record Recipient(UUID id, String email, String language, ZoneId zone) {

        /** Never shows the address. */
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** The person, if the account is active; a disabled one gets no mail. */
    public Optional<Recipient> active(UUID personId) {
        return users.findById(personId)
                .filter(user -> user.state() == UserState.ACTIVE)
                .map(
                        user ->
                                new Recipient(
                                        user.id(),
                                        user.email(),
                                        user.language(),
                                        ZoneId.of(user.timeZone())));
    }

    /** Names of people for an administrator, by id's order; unknown ones are left out. */
    public List<String> names(List<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : users.namesOf(people).stream().map(Users.Name::getDisplayName).sorted().toList();
    }

    /**
     * Whether the person could open the place now. Only this answer is given in their name. A place
     * that no module knows is open to nobody: a module that forgets to speak for its pages would
     * otherwise send mail to people who lost the case.
     */
    public boolean mayOpen(UUID personId, String path) {
        return openable(personId, Set.of(path)).contains(path);
    }

    /** Those of the places that the person could open now, asked of each module once for all. */
    public Set<String> openable(UUID personId, Collection<String> paths) {
        Optional<UserPrincipal> person =
                users.findById(personId)
                        .filter(user -> user.state() == UserState.ACTIVE)
                        .map(AppUser::toPrincipal);
        if (person.isEmpty() || paths.isEmpty()) {
            return Set.of();
        }
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext theirs = SecurityContextHolder.createEmptyContext();
        theirs.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        person.get(), null, person.get().getAuthorities()));
        SecurityContextHolder.setContext(theirs);
        try {
            Set<String> open = new HashSet<>();
            Set<String> closed = new HashSet<>();
            places.forEach(
                    place ->
                            place.mayOpen(Set.copyOf(paths))
                                    .forEach((path, may) -> (may ? open : closed).add(path)));
            open.removeAll(closed);
            return open;
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
