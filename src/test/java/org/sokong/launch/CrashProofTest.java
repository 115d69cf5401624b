package org.sokong.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three of the kills of {@code ./sokong verify --crash}: one in each step. */
class CrashProofTest {

    @TempDir(factory = BelowTarget.class)
    private Path folder;

    @Test
    void a_kill_in_a_send_before_the_commit_of_an_acceptance_and_after_a_withdrawal_breaks_nothing()
            throws Exception {
        try (ApplicationProcess proof =
                ApplicationProcess.start(
                        folder.resolve("home"), Map.of(), "verify", "--crash", "quick")) {
            int code = proof.ended();
            String said = proof.output();
            assertThat(code).as("%s%n%s", said, databaseLog()).isZero();
            assertThat(said)
                    .containsPattern("send +killed before write 4 \\(held: ")
                    .containsPattern("accept +killed before write \\d+ \\(held: commit\\)")
                    .containsPattern("withdraw +killed after the commit \\(it wrote .*referral")
                    .contains("3 kills: after each start, every row of every table was as");
        }
    }

    /** What the database said, which is gone with the folder once the test has failed. */
    private String databaseLog() throws IOException {
        Path log = folder.resolve("home/crash/logs/database.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
