package org.sokong.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.policy.ImportJob;
import org.sokong.policy.ImportJobs;
import org.sokong.policy.ImportState;
import org.sokong.policy.extract.Made;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/**
 * {@code ./sokong bench}: the import of a PDF of {@value #PAGES} pages stays within {@value
 * #BOUND_MB} MB over both processes, and other users' pages take no more than {@value #BOUND} times
 * as long while it runs. Measured are the most memory that the reading process, the child, ever
 * held (its resident set as Linux tells it; 0 elsewhere), and by how much the live heap of the
 * application grew at most, looked at after a collection every {@value #COLLECT_EVERY} ms. Not in
 * it are what the application held before, its garbage, and its memory outside the heap.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportBench extends SokongTest {

    private static final int PAGES = 500;
    private static final int BOUND_MB = 512;
    private static final double BOUND = 1.5;
    private static final int ROUNDS = 3;
    private static final int AT_REST = 40;
    private static final long MEGA = 1024 * 1024;
    private static final int COLLECT_EVERY = 500;

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired ImportJobs jobs;

    private UserPrincipal curator;
    private UserPrincipal worker;

    @BeforeAll
    void people() {
        UUID organisation = world.organisation("Harbour House");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        curator = world.user(organisation, null, Role.POLICY_CURATOR);
    }

    @Test
    void a_long_pdf_is_imported_within_its_memory() throws InterruptedException {
        long before = lives();
        UUID job = start();
        long child = 0;
        long heap = before;
        long collected = System.nanoTime();
        while (!job(job).state().isOver()) {
            child = Math.max(child, peakOfTheOther());
            if ((System.nanoTime() - collected) / 1_000_000 > COLLECT_EVERY) {
                heap = Math.max(heap, lives());
                collected = System.nanoTime();
            }
            Thread.sleep(20);
        }

        long more = heap - before;
        System.out.printf(
                Locale.ROOT,
                "%-34s reading process's peak %d MB + growth of the application's live heap"
                        + " %d MB: %d MB (at most %d)%n",
                "memory: PDF of " + PAGES + " pages",
                child / MEGA,
                more / MEGA,
                (child + more) / MEGA,
                BOUND_MB);
        assertThat(job(job).state()).isEqualTo(ImportState.DONE);
        assertThat(job(job).indexed()).isGreaterThan(PAGES);
        if (Files.isDirectory(Path.of("/proc/self"))) {
            assertThat(child).as("peak of the reading process").isPositive();
        }
        assertThat((child + more) / MEGA).isLessThanOrEqualTo(BOUND_MB);
    }

    @Test
    void other_pages_are_not_slowed_by_more_than_half() {
        List<Long> alone = new ArrayList<>();
        List<Long> beside = new ArrayList<>();
        try (Reader reader = new Reader()) {
            for (int i = 0; i < AT_REST; i++) {
                reader.open();
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < AT_REST; i++) {
                    alone.add(nanos(reader::open));
                }
                UUID job = start();
                while (!job(job).state().isOver()) {
                    beside.add(nanos(reader::open));
                }
            }
        }

        Ratio ratio = Ratio.ofTimes(alone, beside);
        System.out.println(ratio.line("pages beside an import (" + beside.size() + ")", BOUND));
        assertThat(ratio.value()).isLessThanOrEqualTo(BOUND);
    }

    /** No two are the same file: the same one again would not be read. */
    private UUID start() {
        byte[] content = Made.longPdf(PAGES, UUID.randomUUID().toString().substring(0, 8));
        return world.as(
                curator,
                () -> {
                    try {
                        return jobs.start("handbook.pdf", new ByteArrayInputStream(content));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private ImportJob job(UUID id) {
        return world.as(
                curator,
                () ->
                        jobs.recent().stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst()
                                .orElseThrow());
    }

    private static long lives() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** The most memory that a child process has held so far, as Linux tells it. */
    private static long peakOfTheOther() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().filter(c -> c.endsWith("java")).isPresent())
                .mapToLong(ImportBench::peakOf)
                .max()
                .orElse(0);
    }

    private static long peakOf(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static long nanos(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    /** Somebody else, who searches the library. */
    private final class Reader implements AutoCloseable {

        private final SecuredBrowserlessApplicationContext<Authentication> app =
                SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
        private final BrowserlessUIContext window = app.newUser(token(worker)).newWindow();

        void open() {
            window.activate();
            window.getUI().navigate("policy", QueryParameters.of("q", "psychosocial"));
            window.roundTrip();
        }

        @Override
        public void close() {
            app.close();
        }
    }
}
