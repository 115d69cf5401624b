package org.sokong.launch.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.sokong.TestDatabase;

/** What is compared after a kill would find a single changed cell. */
class DatabaseStateTest {

    @Test
    void one_cell_that_differs_is_found_and_what_is_not_committed_only_when_asked_for()
            throws Exception {
        try (Connection writing = connect();
                Connection reading = connect();
                Statement statement = writing.createStatement()) {
            statement.execute("create table test_state (id int primary key, text varchar(20))");
            try {
                statement.execute("insert into test_state values (1, 'a'), (2, null)");
                DatabaseState before = DatabaseState.read(reading, false);
                assertThat(DatabaseState.read(reading, false)).isEqualTo(before);

                writing.setAutoCommit(false);
                statement.execute("update test_state set text = 'b' where id = 1");
                assertThat(before.changed(DatabaseState.read(reading, false))).isEmpty();
                assertThat(before.changed(DatabaseState.read(reading, true)))
                        .containsExactly("test_state");
                writing.rollback();
                assertThat(before.changed(DatabaseState.read(reading, true))).isEmpty();
            } finally {
                writing.setAutoCommit(true);
                statement.execute("drop table test_state");
            }
        }
    }

    @Test
    void writes_and_commits_are_told_from_what_only_reads() {
        assertThat(WriteGate.writes("insert into notice values (1)")).isTrue();
        assertThat(WriteGate.writes("  UPDATE referral set x = 1")).isTrue();
        assertThat(WriteGate.writes("COMMIT")).isTrue();
        assertThat(WriteGate.writes("select * from referral for update")).isFalse();
        assertThat(WriteGate.commits("commit")).isTrue();
        assertThat(WriteGate.commits("select 'commit'")).isFalse();
    }

    private static Connection connect() throws Exception {
        return DriverManager.getConnection(
                TestDatabase.url(), TestDatabase.user(), TestDatabase.password());
    }
}
