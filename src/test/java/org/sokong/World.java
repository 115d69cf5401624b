package org.sokong;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/**
 * Organisations, teams and people for a test, written straight into the database, each with a fresh
 * name: no test assumes an empty database or shares what it made. Get it with {@code @Autowired
 * World world}.
 */
@Component
public class World {

    /** The password of everybody made here. */
    public static final String PASSWORD = "quiet harbour seventeen";

    /** Verifying reads the cost from the hash, so a cheap one keeps tests fast. */
    private static final String HASH =
            Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID).hash(PASSWORD).getResult();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final UserDetailsService accounts;

    World(JdbcClient jdbc, Clock clock, UserDetailsService accounts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
    }

    /** An organisation in Malaysia that receives referrals; the label begins its unique name. */
    public UUID organisation(String label) {
        return organisation(label, "MY", true);
    }

    /** An organisation of a country. */
    public UUID organisation(String label, String country, boolean receivesReferrals) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into organisation (id, code, name, type, country, languages, origin,
                            receives_referrals, created_at, version)
                        values (?, ?, ?, 'NGO', ?, 'ms,en', 'DEMONSTRATION', ?, ?, 0)
                        """)
                .params(
                        id,
                        "T-" + unique(id),
                        label + " " + unique(id),
                        country,
                        receivesReferrals,
                        Timestamp.from(clock.instant()))
                .update();
        askNoSupervisor(id);
        return id;
    }

    /**
     * Most tests are not about agreements: their organisations have said that no supervisor is
     * asked where none covers a referral.
     */
    private void askNoSupervisor(UUID organisationId) {
        jdbc.sql(
                        """
                        insert into sharing_rule (organisation_id, asks, changed_by, changed_at)
                        values (?, false, ?, ?)
                        """)
                .params(organisationId, organisationId, Timestamp.from(clock.instant()))
                .update();
    }

    /** A team of the organisation. */
    public UUID team(UUID organisationId) {
        UUID id = Ids.next();
        jdbc.sql("insert into team (id, organisation_id, name, version) values (?, ?, ?, 0)")
                .params(id, organisationId, "Team " + unique(id))
                .update();
        return id;
    }

    /**
     * An active user with {@link #PASSWORD}, who speaks English and lives in Kuala Lumpur's time.
     *
     * @param teamId null for somebody in no team
     */
    public UserPrincipal user(UUID organisationId, @Nullable UUID teamId, Role... roles) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into app_user (id, organisation_id, email, display_name, password_hash,
                            language, time_zone, state, security_version, created_at, version)
                        values (?, ?, ?, ?, ?, 'en', 'Asia/Kuala_Lumpur', 'ACTIVE', 0, ?, 0)
                        """)
                .params(
                        id,
                        organisationId,
                        emailOf(id),
                        "Test " + unique(id),
                        HASH,
                        Timestamp.from(clock.instant()))
                .update();
        for (Role role : Set.of(roles)) {
            jdbc.sql("insert into user_role (user_id, role) values (?, ?)")
                    .params(id, role.name())
                    .update();
        }
        if (teamId != null) {
            jdbc.sql("insert into user_team (user_id, team_id) values (?, ?)")
                    .params(id, teamId)
                    .update();
        }
        return (UserPrincipal) accounts.loadUserByUsername(emailOf(id));
    }

    /** Lets the user's screens be in another language (ISO 639-1) from the next sign-in. */
    public void speak(UserPrincipal user, String language) {
        jdbc.sql("update app_user set language = ? where id = ?")
                .params(language, user.user().id())
                .update();
    }

    /** The sign-in name of somebody made here. */
    public String email(UserPrincipal user) {
        return emailOf(user.user().id());
    }

    /** The user as pages without a browser take somebody who has signed in: with roles as well. */
    public static Authentication token(UserPrincipal user) {
        Stream<GrantedAuthority> authorities =
                user.getAuthorities().stream()
                        .flatMap(
                                authority ->
                                        Stream.of(
                                                authority,
                                                new SimpleGrantedAuthority(
                                                        "ROLE_" + authority.getAuthority())));
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities.toList());
    }

    /** Runs the work as that user. */
    public <T, X extends Throwable> T as(UserPrincipal user, Question<T, X> work) throws X {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.ask();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Runs the work as that user. */
    public <X extends Throwable> void as(UserPrincipal user, Deed<X> work) throws X {
        this.<@Nullable Void, X>as(
                user,
                (Question<@Nullable Void, X>)
                        () -> {
                            work.run();
                            return null;
                        });
    }

    /** Something that gives an answer. */
    @FunctionalInterface
    public interface Question<T, X extends Throwable> {
        T ask() throws X;
    }

    /** Something that is done. */
    @FunctionalInterface
    public interface Deed<X extends Throwable> {
        void run() throws X;
    }

    private static String emailOf(UUID id) {
        return "u-" + id + "@example.org";
    }

    /** The random end of an id: its beginning is the time. */
    private static String unique(UUID id) {
        return id.toString().substring(24);
    }
}
