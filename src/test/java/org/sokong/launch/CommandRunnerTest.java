package org.sokong.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sokong.kernel.DomainException;

/** What somebody at a terminal reads when a command does not do its work. */
class CommandRunnerTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void a_command_that_fails_because_somebody_ends_it_says_that_its_work_is_kept() {
        assertThat(run(true)).isEqualTo(130);
        assertThat(text()).contains("What was written is kept").doesNotContain("failed");
    }

    @Test
    void a_command_that_fails_by_itself_says_so() {
        assertThat(run(false)).isEqualTo(1);
        assertThat(text()).contains("The command failed").doesNotContain("kept");
    }

    private int run(boolean ending) {
        Command broken =
                new Command() {
                    @Override
                    public String name() {
                        return "demo";
                    }

                    @Override
                    public int run(List<String> args, PrintStream out) {
                        throw new IllegalStateException("no connection");
                    }
                };
        return new CommandRunner(List.of(broken), DomainException::key, () -> ending)
                .run(List.of("demo"), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
