package org.sokong.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All people who work with the application. */
interface Users extends JpaRepository<AppUser, UUID> {

    Optional<AppUser> findByEmail(String email);

    @Query("select u.securityVersion from AppUser u where u.id = :id")
    Optional<Long> securityVersionOf(UUID id);

    /** Not a change of the account: the version stays. */
    @Modifying
    @Query("update AppUser u set u.lastSignInAt = :at where u.id = :id")
    void signedIn(UUID id, Instant at);

    @Query("select u.id as id, u.displayName as displayName from AppUser u where u.id in :ids")
    List<Name> namesOf(Collection<UUID> ids);

    @Query(
            """
            select distinct u from AppUser u join u.roles r left join fetch u.teamIds
            where u.organisationId = :organisationId
                and u.state = org.sokong.access.UserState.ACTIVE and r in :roles
            order by u.displayName
            """)
    List<AppUser> activeWithRole(UUID organisationId, Collection<Role> roles);

    /** What {@link #namesOf} gives. */
    interface Name {
        UUID getId();

        String getDisplayName();
    }
}
