package org.sokong.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who works with the application. */
@Entity
@Table(name = "app_user")
class AppUser {

    @Id private UUID id;

    private UUID organisationId;
    private String email;
    private String displayName;
    private @Nullable String passwordHash;
    private String language;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private UserState state;

    private long securityVersion;
    private @Nullable Instant lastSignInAt;
    private Instant createdAt;
    @Version private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_team", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "team_id")
    private Set<UUID> teamIds = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected AppUser() {}

    AppUser(
            UUID id,
            UUID organisationId,
            EmailAddress email,
            String displayName,
            String language,
            String timeZone,
            Instant createdAt) {
        this.id = id;
        this.organisationId = organisationId;
        this.email = email.value();
        this.displayName = displayName;
        this.language = language;
        this.timeZone = timeZone;
        this.state = UserState.INVITED;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    String email() {
        return email;
    }

    String displayName() {
        return displayName;
    }

    UserState state() {
        return state;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    Set<UUID> teamIds() {
        return Set.copyOf(teamIds);
    }

    String language() {
        return language;
    }

    String timeZone() {
        return timeZone;
    }

    @Nullable Instant lastSignInAt() {
        return lastSignInAt;
    }

    long version() {
        return version;
    }

    void giveRoles(Set<Role> newRoles) {
        if (!roles.equals(newRoles)) {
            roles.clear();
            roles.addAll(newRoles);
            endSessions();
        }
    }

    void putInTeams(Set<UUID> newTeams) {
        if (!teamIds.equals(newTeams)) {
            teamIds.clear();
            teamIds.addAll(newTeams);
            endSessions();
        }
    }

    void setPassword(String hash) {
        passwordHash = hash;
        if (state == UserState.INVITED) {
            state = UserState.ACTIVE;
        }
        endSessions();
    }

    void disable() {
        state = UserState.DISABLED;
        endSessions();
    }

    void enable() {
        state = passwordHash == null ? UserState.INVITED : UserState.ACTIVE;
        endSessions();
    }

    void rename(String newName) {
        displayName = newName;
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    void liveIn(String newTimeZone) {
        timeZone = newTimeZone;
    }

    /** Every open session of this user ends at its next request. */
    void endSessions() {
        securityVersion++;
    }

    UserPrincipal toPrincipal() {
        SignedInUser user =
                new SignedInUser(
                        id,
                        displayName,
                        organisationId,
                        teamIds(),
                        roles(),
                        SignedInUser.permissionsOf(roles()),
                        securityVersion,
                        language,
                        timeZone,
                        null);
        return new UserPrincipal(user, passwordHash, state == UserState.ACTIVE);
    }
}
