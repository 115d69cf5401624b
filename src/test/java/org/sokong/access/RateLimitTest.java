package org.sokong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimit limit = new RateLimit(60, now::get);

    @Test
    void a_burst_is_let_through_and_then_one_for_each_second() {
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("a")).isZero();
        }
        assertThat(limit.take("a")).isEqualTo(1);
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isEqualTo(1);
    }

    @Test
    void each_name_has_its_own() {
        for (int i = 0; i < 60; i++) {
            limit.take("a");
        }
        assertThat(limit.take("b")).isZero();
    }

    @Test
    void looking_takes_nothing_and_rest_fills_no_more_than_a_burst() {
        now.addAndGet(TimeUnit.HOURS.toNanos(5));
        assertThat(limit.wait("a")).isZero();
        now.addAndGet(TimeUnit.HOURS.toNanos(5));
        for (int i = 0; i < 60; i++) {
            assertThat(limit.wait("a")).isZero();
            assertThat(limit.take("a")).isZero();
        }
        assertThat(limit.wait("a")).isEqualTo(1);
    }
}
