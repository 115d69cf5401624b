package org.sokong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseConflictTest {

    @Test
    void a_deadlock_and_a_changed_record_are_lost_races_and_nothing_else_is() {
        assertThat(lost(1213)).isTrue();
        assertThat(lost(1020)).isTrue();
        assertThat(lost(1062)).isFalse();
        assertThat(DatabaseConflict.lostRace(new IllegalStateException())).isFalse();
    }

    private static boolean lost(int code) {
        return DatabaseConflict.lostRace(
                new IllegalStateException(new SQLException("x", "HY000", code)));
    }
}
