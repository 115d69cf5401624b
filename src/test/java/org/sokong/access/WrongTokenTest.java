package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.GrantedAuthority;

/**
 * What a token allows. Whoever tries tokens is slowed down, and cannot bury what matters in the
 * audit log.
 */
class WrongTokenTest extends SokongTest {

    private static final int WRONG_TRIES = 2;

    @Autowired World world;
    @Autowired AccessTokens tokens;
    @Autowired TokenSignIn signIn;
    @Autowired JdbcClient jdbc;

    @Test
    void a_flood_of_wrong_tokens_is_recorded_until_it_is_slowed_down_and_no_further()
            throws Exception {
        UserPrincipal owner = world.user(world.organisation("Programs"), null, Role.CASEWORKER);
        NewAccessToken made =
                world.as(owner, () -> tokens.make("Script", Set.of(TokenScope.POLICY_LIBRARY), 30));
        NewAccessToken good =
                world.as(owner, () -> tokens.make("Other", Set.of(TokenScope.POLICY_LIBRARY), 30));
        world.as(owner, () -> tokens.revoke(made.token().id()));
        AccessTokenFilter filter =
                new AccessTokenFilter(
                        signIn, new TokenUses(jdbc, 100), new RateLimit(WRONG_TRIES, () -> 0));

        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            answers.add(status(filter, made.secret()));
        }

        assertThat(answers).containsExactly(401, 401, 429, 429, 429);
        assertThat(denials(made)).isEqualTo(WRONG_TRIES);
        assertThat(status(filter, good.secret())).isEqualTo(200);
    }

    @Test
    void a_token_leaves_of_its_owners_permissions_what_its_scope_names_and_nothing_else() {
        UserPrincipal owner = world.user(world.organisation("Programs"), null, Role.SUPERVISOR);
        assertThat(owner.user().permissions())
                .contains(Permission.POLICY_READ)
                .hasSizeGreaterThan(1);
        NewAccessToken made =
                world.as(owner, () -> tokens.make("Script", Set.of(TokenScope.POLICY_LIBRARY), 30));

        UserPrincipal speaks = signIn.find(made.secret(), false).orElseThrow().principal();

        assertThat(speaks.user().id()).isEqualTo(owner.user().id());
        assertThat(speaks.user().permissions()).containsExactly(Permission.POLICY_READ);
        assertThat(speaks.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly(Permission.POLICY_READ.name());
    }

    @Test
    void no_token_is_made_without_a_scope() {
        UserPrincipal owner = world.user(world.organisation("Programs"), null, Role.SUPERVISOR);

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(owner, () -> tokens.make("Script", Set.of(), 30)))
                .satisfies(
                        refused -> assertThat(refused.key()).isEqualTo("access.error.token.scope"));
        assertThat(world.as(owner, () -> tokens.mine())).isEmpty();
    }

    private static int status(AccessTokenFilter filter, String secret) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/policy");
        request.addHeader("Authorization", "Bearer " + secret);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private int denials(NewAccessToken token) {
        return jdbc.sql("select count(*) from audit_event where subject_id = ? and action = ?")
                .params(token.token().id(), "ACCESS_DENIED")
                .query(Integer.class)
                .single();
    }
}
