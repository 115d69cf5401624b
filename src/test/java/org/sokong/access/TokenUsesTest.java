package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes over one database count the uses of a token together. */
class TokenUsesTest extends SokongTest {

    @Autowired JdbcClient jdbc;

    private TokenUses one;
    private TokenUses other;
    private final UUID token = UUID.randomUUID();

    @BeforeEach
    void twoNodes() {
        one = new TokenUses(jdbc, 2);
        other = new TokenUses(jdbc, 2);
    }

    @Test
    void what_one_node_let_through_the_other_counts_too() {
        assertThat(one.take(token)).isZero();
        assertThat(other.take(token)).isZero();

        assertThat(one.take(token)).isBetween(1L, 30L);
        assertThat(other.take(token)).isBetween(1L, 30L);
    }

    @Test
    void each_token_has_its_own_and_a_refused_try_uses_nothing_up() {
        one.take(token);
        one.take(token);
        for (int i = 0; i < 5; i++) {
            assertThat(other.take(token)).isBetween(1L, 30L);
        }
        assertThat(one.take(UUID.randomUUID())).isZero();
    }

    @Test
    void after_a_rest_there_is_a_burst_again_and_no_more() {
        one.take(token);
        one.take(token);
        jdbc.sql("update access_token_use set used_until = 0 where token_id = ?")
                .param(token)
                .update();

        assertThat(other.take(token)).isZero();
        assertThat(one.take(token)).isZero();
        assertThat(other.take(token)).isPositive();
    }
}
