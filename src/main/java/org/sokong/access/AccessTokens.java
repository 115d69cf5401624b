package org.sokong.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The own tokens for programs. A secret has 256 random bits, is shown once and kept as a hash; a
 * token ends on its day, when its owner says so, and with the owner's account.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class AccessTokens {

    /** What every secret begins with, so that one that leaked can be found by its look. */
    public static final String PREFIX = "sokong_";

    /** For how many days a token can be made. */
    public static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    /** Most tokens that work at a time. */
    public static final int MOST = 20;

    private static final int LONGEST_NAME = 80;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, CurrentUser currentUser, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** The own tokens: those that work before those that ended, the newest first. */
    @Transactional(readOnly = true)
    public List<AccessToken> mine() {
        return jdbc.sql(
                        """
                        select id, name, scopes, created_at, expires_at, last_used_at, revoked_at
                        from access_token where user_id = ?
                        order by revoked_at is not null or expires_at <= ?, created_at desc, id desc
                        limit 100
                        """)
                .params(currentUser.id(), Utc.of(clock.instant()))
                .query((row, number) -> read(row))
                .list();
    }

    /** Scopes of which the own roles allow something. */
    @Transactional(readOnly = true)
    public Set<TokenScope> offered() {
        return Arrays.stream(TokenScope.values())
                .filter(scope -> scope.permissions().stream().allMatch(currentUser::may))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenScope.class)));
    }

    /**
     * Makes a token.
     *
     * @param days one of {@link #DAYS}
     * @throws DomainException without a name or a scope, for a scope or a number of days that is
     *     not offered, and when there are {@link #MOST} already
     */
    public NewAccessToken make(String name, Set<TokenScope> scopes, int days) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new DomainException("access.error.token.name", LONGEST_NAME);
        }
        if (scopes.isEmpty() || !offered().containsAll(scopes)) {
            throw new DomainException("access.error.token.scope");
        }
        if (!DAYS.contains(days)) {
            throw new DomainException("access.error.token.days");
        }
        Instant now = clock.instant();
        if (mine().stream().filter(token -> token.works(now)).count() >= MOST) {
            throw new DomainException("access.error.token.many", MOST);
        }
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        AccessToken token =
                new AccessToken(
                        Ids.next(),
                        plain,
                        scopes,
                        now,
                        now.plus(Duration.ofDays(days)),
                        null,
                        null);
        jdbc.sql(
                        """
                        insert into access_token (id, user_id, name, token_hash, scopes, created_at,
                            expires_at) values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        token.id(),
                        currentUser.id(),
                        plain,
                        Digests.sha256(secret),
                        scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                        Utc.of(token.createdAt()),
                        Utc.of(token.expiresAt()))
                .update();
        audit.record(
                AuditAction.TOKEN_MADE,
                Subject.of("ACCESS_TOKEN", token.id()),
                Map.of("days", days));
        return new NewAccessToken(token, secret);
    }

    /** Ends one of the own tokens at once; one that is not there or ended already stays so. */
    public void revoke(UUID id) {
        int ended =
                jdbc.sql(
                                "update access_token set revoked_at = ? where id = ? and user_id = ?"
                                        + " and revoked_at is null")
                        .params(Utc.of(clock.instant()), id, currentUser.id())
                        .update();
        if (ended > 0) {
            audit.record(AuditAction.TOKEN_REVOKED, Subject.of("ACCESS_TOKEN", id));
        }
    }

    private static AccessToken read(ResultSet row) throws SQLException {
        return new AccessToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row.getString("scopes")),
                instant(row.getObject("created_at", LocalDateTime.class)),
                instant(row.getObject("expires_at", LocalDateTime.class)),
                orNull(row.getObject("last_used_at", LocalDateTime.class)),
                orNull(row.getObject("revoked_at", LocalDateTime.class)));
    }

    static Set<TokenScope> scopes(String stored) {
        return Arrays.stream(stored.split(","))
                .map(TokenScope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenScope.class)));
    }

    private static @Nullable Instant orNull(@Nullable LocalDateTime time) {
        return time == null ? null : instant(time);
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }
}
