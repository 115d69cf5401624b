package org.sokong.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who speaks through a token. Token and account are looked up at every request: whoever is disabled
 * or has lost a role is stopped at the next one.
 */
@Component
class TokenSignIn {

    /** So often the last use is written down. */
    private static final Duration USE_KEPT_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Users users;
    private final AuditLog audit;
    private final Clock clock;

    TokenSignIn(JdbcClient jdbc, Users users, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who speaks.
     *
     * @param tokenId by which uses are counted
     */
    record Bearer(UUID tokenId, UserPrincipal principal) {}

    private record Row(
            UUID id,
            UUID userId,
            String scopes,
            LocalDateTime expiresAt,
            @Nullable LocalDateTime lastUsedAt,
            @Nullable LocalDateTime revokedAt) {}

    /**
     * The person of a token with what the token leaves of their permissions; else empty.
     *
     * @param recorded whether a refusal is written into the audit log
     */
    Optional<Bearer> find(String secret, boolean recorded) {
        Row row =
                jdbc.sql(
                                """
                                select id, user_id, scopes, expires_at, last_used_at, revoked_at
                                from access_token where token_hash = ?
                                """)
                        .param(Digests.sha256(secret))
                        .query(
                                (each, number) ->
                                        new Row(
                                                each.getObject(1, UUID.class),
                                                each.getObject(2, UUID.class),
                                                each.getString(3),
                                                each.getObject(4, LocalDateTime.class),
                                                each.getObject(5, LocalDateTime.class),
                                                each.getObject(6, LocalDateTime.class)))
                        .optional()
                        .orElse(null);
        if (row == null) {
            return refused(Subject.none("ACCESS_TOKEN"), "UNKNOWN", recorded);
        }
        Subject subject = Subject.of("ACCESS_TOKEN", row.id());
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (row.revokedAt() != null) {
            return refused(subject, "REVOKED", recorded);
        }
        if (!row.expiresAt().isAfter(now)) {
            return refused(subject, "EXPIRED", recorded);
        }
        UserPrincipal owner = users.findById(row.userId()).map(AppUser::toPrincipal).orElse(null);
        if (owner == null || !owner.isEnabled()) {
            return refused(subject, "OWNER", recorded);
        }
        if (row.lastUsedAt() == null || row.lastUsedAt().plus(USE_KEPT_EVERY).isBefore(now)) {
            jdbc.sql("update access_token set last_used_at = ? where id = ?")
                    .params(now, row.id())
                    .update();
        }
        return Optional.of(new Bearer(row.id(), narrowed(owner.user(), row.scopes())));
    }

    private Optional<Bearer> refused(Subject subject, String why, boolean recorded) {
        if (recorded) {
            audit.denied("token:" + why, subject);
        }
        return Optional.empty();
    }

    private static UserPrincipal narrowed(SignedInUser user, String scopes) {
        Set<Permission> left = EnumSet.noneOf(Permission.class);
        AccessTokens.scopes(scopes).forEach(scope -> left.addAll(scope.permissions()));
        left.retainAll(user.permissions());
        return new UserPrincipal(
                new SignedInUser(
                        user.id(),
                        user.displayName(),
                        user.organisationId(),
                        user.teamIds(),
                        user.roles(),
                        left,
                        user.securityVersion(),
                        user.language(),
                        user.timeZone(),
                        null),
                null,
                true);
    }
}
