package org.sokong.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
 * Links that work once: invitations, new passwords, the set-up of an installation. The secret has
 * 256 random bits and is kept as a hash; a new link of a person voids the older ones.
 */
@Service
@PreAuthorize("permitAll()")
public class OneTimeLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Users users;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    OneTimeLinks(
            JdbcClient jdbc,
            Users users,
            Passwords passwords,
            SignInThrottle throttle,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link for a person; the caller has decided that it may be handed out. */
    @Transactional
    OneTimeLink create(AppUser user, LinkPurpose purpose) {
        voidOlder("user_id = ?", user.id());
        OneTimeLink link = insert(user, purpose, "/password/");
        audit.record(
                AuditAction.ONE_TIME_LINK_CREATED,
                Subject.of("USER", user.id()),
                Map.of("purpose", purpose.name()));
        return link;
    }

    /** The link that creates the first administrator; empty as soon as there is any user. */
    @Transactional
    public Optional<OneTimeLink> createSetup() {
        if (users.count() > 0) {
            return Optional.empty();
        }
        voidOlder("purpose = ?", LinkPurpose.SET_UP.name());
        OneTimeLink link = insert(null, LinkPurpose.SET_UP, "/set-up/");
        audit.record(
                AuditAction.ONE_TIME_LINK_CREATED,
                Subject.none("USER"),
                Map.of("purpose", LinkPurpose.SET_UP.name()));
        return Optional.of(link);
    }

    /** The link of a secret while it works; looking does not use it up. */
    @Transactional(readOnly = true)
    public Optional<OneTimeLink> find(String secret) {
        return row(secret).flatMap(this::describe);
    }

    /**
     * Uses a set-up link up, in the caller's transaction.
     *
     * @throws DomainException when it does not work (any more), or somebody was created meanwhile
     */
    @Transactional
    public void useSetup(String secret) {
        Row row = use(secret);
        if (row.purpose() != LinkPurpose.SET_UP || users.count() > 0) {
            throw new DomainException("access.error.link");
        }
        audit.record(
                AuditAction.ONE_TIME_LINK_USED,
                Subject.none("USER"),
                Map.of("purpose", LinkPurpose.SET_UP.name()));
    }

    /**
     * Sets the password of the person whom the link is for, and uses it up. A refused password does
     * not use it up.
     *
     * @throws DomainException when the link does not work (any more) or the password is refused
     */
    @Transactional
    public void choosePassword(String secret, String password) {
        Row row = use(secret);
        if (row.userId() == null) {
            throw new DomainException("access.error.link");
        }
        AppUser user = users.findById(row.userId()).orElseThrow();
        if (user.state() == UserState.DISABLED) {
            throw new DomainException("access.error.link");
        }
        user.setPassword(passwords.hash(password, List.of(user.displayName(), user.email())));
        throttle.succeeded(user.email());
        audit.record(
                AuditAction.ONE_TIME_LINK_USED,
                Subject.of("USER", user.id()),
                Map.of("purpose", row.purpose().name()));
        audit.record(AuditAction.PASSWORD_CHANGED, Subject.of("USER", user.id()));
    }

    private OneTimeLink insert(@Nullable AppUser user, LinkPurpose purpose, String path) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant expires = now.plus(purpose.lifetime());
        jdbc.sql(
                        """
                        insert into one_time_link (id, user_id, purpose, token_hash, created_at,
                            created_by, expires_at) values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        user == null ? null : user.id(),
                        purpose.name(),
                        Digests.sha256(secret),
                        Utc.of(now),
                        currentUser.find().map(SignedInUser::id).orElse(null),
                        Utc.of(expires))
                .update();
        return new OneTimeLink(
                purpose,
                path + secret,
                expires,
                user == null ? null : user.displayName(),
                user == null ? null : user.email());
    }

    private void voidOlder(String condition, Object value) {
        jdbc.sql(
                        "update one_time_link set expires_at = ? where used_at is null and expires_at > ?"
                                + " and "
                                + condition)
                .params(Utc.of(clock.instant()), Utc.of(clock.instant()), value)
                .update();
    }

    /** One update decides who was first. */
    private Row use(String secret) {
        Row row = row(secret).orElseThrow(() -> new DomainException("access.error.link"));
        int used =
                jdbc.sql(
                                """
                                update one_time_link set used_at = ?
                                where token_hash = ? and used_at is null and expires_at > ?
                                """)
                        .params(
                                Utc.of(clock.instant()),
                                Digests.sha256(secret),
                                Utc.of(clock.instant()))
                        .update();
        if (used != 1) {
            throw new DomainException("access.error.link");
        }
        return row;
    }

    private Optional<Row> row(String secret) {
        return jdbc.sql(
                        """
                        select user_id, purpose, expires_at from one_time_link
                        where token_hash = ? and used_at is null and expires_at > ?
                        """)
                .params(Digests.sha256(secret), Utc.of(clock.instant()))
                .query(
                        (row, number) ->
                                new Row(
                                        row.getObject("user_id", UUID.class),
                                        LinkPurpose.valueOf(row.getString("purpose")),
                                        row.getObject("expires_at", LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC)))
                .optional();
    }

    private Optional<OneTimeLink> describe(Row row) {
        if (row.userId() == null) {
            return users.count() > 0
                    ? Optional.empty()
                    : Optional.of(new OneTimeLink(row.purpose(), "", row.expiresAt(), null, null));
        }
        return users.findById(row.userId())
                .filter(user -> user.state() != UserState.DISABLED)
                .map(
                        user ->
                                new OneTimeLink(
                                        row.purpose(),
                                        "",
                                        row.expiresAt(),
                                        user.displayName(),
                                        user.email()));
    }

    private record Row(@Nullable UUID userId, LinkPurpose purpose, Instant expiresAt) {}
}
