package org.sokong.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
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

    @Query(
            """
            select u.id from AppUser u
            where u.organisationId = :organisationId
                and u.state = org.sokong.access.UserState.DISABLED
            """)
    List<UUID> disabledOf(UUID organisationId);

    /** The same with all that decides what they may do, in one query. */
    @Query(
            """
            select distinct u from AppUser u left join fetch u.roles left join fetch u.teamIds
            where u.organisationId = :organisationId
                and u.state = org.sokong.access.UserState.ACTIVE
                and exists (select 1 from AppUser x join x.roles r where x = u and r in :roles)
            """)
    List<AppUser> fullyWithRole(UUID organisationId, Collection<Role> roles);

    @Query(
            """
            select u from AppUser u
            where (:text is null or u.displayName like :text escape '!' or u.email like :text escape '!')
                and (:organisationId is null or u.organisationId = :organisationId)
                and (:role is null or :role member of u.roles)
                and (:state is null or u.state = :state)
            order by u.displayName, u.id
            """)
    List<AppUser> list(
            @Nullable String text,
            @Nullable UUID organisationId,
            @Nullable Role role,
            @Nullable UserState state,
            Pageable page);

    @Query(
            """
            select count(u) from AppUser u
            where (:text is null or u.displayName like :text escape '!' or u.email like :text escape '!')
                and (:organisationId is null or u.organisationId = :organisationId)
                and (:role is null or :role member of u.roles)
                and (:state is null or u.state = :state)
            """)
    long count(
            @Nullable String text,
            @Nullable UUID organisationId,
            @Nullable Role role,
            @Nullable UserState state);

    @Query(
            nativeQuery = true,
            value =
                    """
                    select u.id from app_user u join user_role r on r.user_id = u.id
                    where u.state = 'ACTIVE' and r.role = :#{#role.name()} for update
                    """)
    List<UUID> lockActiveWithRole(Role role);

    @Query(
            """
            select t as teamId, count(u) as members from AppUser u join u.teamIds t
            where t in :teamIds and u.state <> org.sokong.access.UserState.DISABLED group by t
            """)
    List<Members> members(Collection<UUID> teamIds);

    /** What {@link #members} gives. */
    interface Members {
        UUID getTeamId();

        long getMembers();
    }

    /** What {@link #namesOf} gives. */
    interface Name {
        UUID getId();

        String getDisplayName();
    }
}
