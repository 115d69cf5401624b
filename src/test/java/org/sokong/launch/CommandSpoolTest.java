package org.sokong.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_a_command_prints_after_its_terminal_was_closed_or_killed_is_kept(boolean killed)
            throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        serve(
                (args, out) -> {
                    out.println("half of it");
                    await(gone);
                    out.println("the rest");
                    return 3;
                });
        Path document = Files.writeString(folder.resolve("a document.txt"), "");
        String told;
        try (ApplicationProcess client = client("policy", "import", document.toString())) {
            until(() -> client.output().contains("half of it"));
            if (killed) {
                client.kill();
            } else {
                client.stop();
            }
            told = client.output();
        }
        gone.countDown();

        until(() -> !kept().isEmpty() && spool().toFile().list().length == 0);
        assertThat(kept())
                .hasSize(1)
                .first()
                .asString()
                .satisfies(
                        file -> {
                            if (!killed) {
                                assertThat(told)
                                        .contains("Sokong goes on with the command")
                                        .contains(file);
                            }
                        });
        assertThat(kept().getFirst())
                .content()
                .startsWith("./sokong policy import " + document)
                .contains("half of it", "the rest", "exit code 3");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept().getFirst())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_command_that_was_not_begun_is_dropped_with_its_terminal() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        try (ApplicationProcess client = client("verify", "visibility")) {
            until(
                    () ->
                            spool().toFile().list((folder, name) -> !name.endsWith(".new")).length
                                    == 1);
            client.stop();
            assertThat(client.output()).contains("had not begun the command");
        }
        serve((args, out) -> runs.incrementAndGet());
        until(() -> spool().toFile().list().length == 0);

        assertThat(runs).hasValue(0);
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_command_that_ended_with_the_application_is_told_by_the_next_one() throws Exception {
        Path request = Files.createDirectories(spool().resolve("0193"));
        Files.writeString(request.resolve("pid"), "999999999");
        Files.writeString(request.resolve("words"), "demo\0--cases\0" + "5000");
        Files.writeString(request.resolve("started"), "");
        Files.writeString(request.resolve("output"), "1,000 of 5,000 cases\n");

        serve((args, out) -> 0);
        until(() -> !kept().isEmpty());

        assertThat(kept().getFirst())
                .content()
                .startsWith("./sokong demo --cases 5000")
                .contains("1,000 of 5,000 cases", "stopped before the command ended");
    }

    @Test
    void a_damaged_request_does_not_keep_the_next_one_waiting() throws Exception {
        Files.writeString(
                Files.createDirectories(spool().resolve("0193")).resolve("pid"), "no number");
        serve((args, out) -> 7);

        assertThat(submit("policy")).hasValue(7);
        assertThat(spool()).isEmptyDirectory();
    }

    private ApplicationProcess client(String... words) throws IOException {
        return ApplicationProcess.start(application.path(), Map.of(), words);
    }

    private Path spool() {
        return application.directory("commands");
    }

    private List<Path> kept() throws IOException {
        try (var files = Files.list(application.directory("logs"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList();
        }
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
                                                        List.of(command),
                                                        DomainException::key,
                                                        () -> false)));
    }
}
