package org.sokong.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sokong.kernel.DomainException;

class CommandSpoolTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private Home application;
    private Thread serving;

    @BeforeEach
    void startApplication() {
        application = Home.at(folder.resolve("home")).create();
        application.lock();
    }

    @AfterEach
    void stopApplication() throws InterruptedException {
        if (serving != null) {
            serving.interrupt();
            serving.join();
        }
        application.close();
    }

    @Test
    void the_running_application_does_the_work_and_the_terminal_shows_it() throws Exception {
        serve(
                (args, out) -> {
                    out.println("importing " + args);
                    return 7;
                });

        assertThat(submit("policy", "import", "/a b/ทดสอบ.txt")).hasValue(7);
        assertThat(terminal.toString(UTF_8))
                .isEqualToIgnoringNewLines("importing [import, /a b/ทดสอบ.txt]");
    }

    @Test
    void a_refusal_keeps_its_sentence_and_its_exit_code() throws Exception {
        serve(
                (args, out) -> {
                    throw new LaunchRefused("The file is empty.", 9);
                });

        assertThat(submit("policy", "import", "x")).hasValue(9);
        assertThat(terminal.toString(UTF_8)).contains("The file is empty.");
    }

    @Test
    void a_refusal_by_the_domain_is_told_in_words() throws Exception {
        serve(
                (args, out) -> {
                    throw new DomainException("policy.import.refused.EMPTY");
                });

        assertThat(submit("policy")).hasValue(1);
        assertThat(terminal.toString(UTF_8)).contains("policy.import.refused.EMPTY");
    }

    @Test
    void a_failure_is_no_success() throws Exception {
        serve(
                (args, out) -> {
                    throw new IllegalStateException("broken");
                });

        assertThat(submit("policy")).hasValue(1);
    }

    @Test
    void a_command_that_nobody_knows_is_refused() throws Exception {
        serve((args, out) -> 0);

        assertThat(submit("unknown")).hasValue(2);
    }

    @Test
    void a_command_is_given_back_when_the_application_stops_before_taking_it() throws Exception {
        application.close();

        assertThat(submit("policy")).isEmpty();
    }

    @Test
    void nothing_is_left_behind_and_nobody_else_can_look() throws Exception {
        serve((args, out) -> 0);
        submit("policy");

        Path spool = folder.resolve("home/commands");
        assertThat(spool).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spool)))
                .isEqualTo("rwx------");
    }

    private OptionalInt submit(String... words) throws InterruptedException {
        return new CommandSpool(Home.at(folder.resolve("home")))
                .submit(List.of(words), new PrintStream(terminal, true, UTF_8));
    }

    private void serve(BiFunction<List<String>, PrintStream, Integer> work) {
        Command command =
                new Command() {
                    @Override
                    public String name() {
                        return "policy";
                    }

                    @Override
                    public int run(List<String> args, PrintStream out) {
                        return work.apply(args, out);
                    }
                };
        CommandSpool spool = new CommandSpool(application);
        serving =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        spool.serve(
                                                new CommandRunner(
                                                        List.of(command), DomainException::key)));
    }
}
