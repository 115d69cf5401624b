package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.policy.extract.Made;
import org.sokong.policy.text.UnreadableSource.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports in the background: their record is what a curator comes back to. */
class ImportJobsTest extends SokongTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    @Autowired private ImportJobs jobs;
    @Autowired private JdbcClient jdbc;
    @Autowired private World world;

    private UserPrincipal curator;

    @BeforeEach
    void aCurator() {
        curator = world.user(world.organisation("Curators"), null, Role.POLICY_CURATOR);
    }

    @Test
    void an_import_goes_on_alone_and_its_record_says_what_became_of_it() {
        String mark = UUID.randomUUID().toString();
        byte[] file =
                Made.docx(
                        new Made.Styled("Heading1", "Standards for shelters " + mark),
                        new Made.Styled(
                                "",
                                "Every shelter "
                                        + mark
                                        + " offers each resident a private room, a lawyer and somebody to talk to in her own language."));

        ImportJob job = over(start("standards.docx", file));

        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.result()).isEqualTo(ImportReport.Result.NEW_DOCUMENT);
        assertThat(job.title()).isEqualTo("Standards for shelters " + mark);
        assertThat(job.indexed()).isEqualTo(1);
        assertThat(
                        jdbc.sql("select by_user from policy_import where id = ?")
                                .param(job.id())
                                .query(UUID.class)
                                .single())
                .isEqualTo(curator.user().id());
        ImportJob again = over(start("copy.docx", file));
        assertThat(again.result()).isEqualTo(ImportReport.Result.UNCHANGED);
        assertThat(again.documentId()).isEqualTo(job.documentId());
    }

    @Test
    void a_refused_file_keeps_its_reason_and_the_next_is_imported() {
        ImportJob refused = over(start("notes.pdf", Made.scannedPdf()));
        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.reason()).isEqualTo(Reason.SCANNED);

        ImportJob large = over(start("large.txt", new byte[30 * 1024 * 1024]));
        assertThat(large.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(large.reasonArgument()).isEqualTo("20");
        assertThat(large.bytes()).isLessThan(21 * 1024 * 1024);

        String mark = UUID.randomUUID().toString();
        String text = "Notice " + mark + "\nEvery resident " + mark + " has a room of her own.\n";
        assertThat(over(start("good.txt", text.getBytes(StandardCharsets.UTF_8))).state())
                .isEqualTo(ImportState.DONE);
    }

    @Test
    void an_import_can_be_stopped_while_it_waits_and_while_it_is_read() {
        UUID first = start("long.pdf", Made.longPdf(600));
        UUID second = start("waiting.pdf", Made.longPdf(7));
        world.as(curator, () -> jobs.cancel(second));
        await().atMost(LONG)
                .until(() -> job(first).state() == ImportState.READING && !children().isEmpty());
        world.as(curator, () -> jobs.cancel(first));

        assertThat(over(first).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(over(second).state()).isEqualTo(ImportState.CANCELLED);
        await().atMost(Duration.ofSeconds(10)).until(() -> children().isEmpty());
        assertThat(job(first).documentId()).isNull();
    }

    @Test
    void an_import_whose_node_went_down_is_told_as_ended() {
        UUID id = over(start("empty.txt", new byte[0])).id();
        jdbc.sql(
                        "update policy_import set state = 'READING', reason = null, result = null,"
                                + " beat_at = '2001-01-01' where id = ?")
                .param(id)
                .update();

        assertThat(job(id).state()).isEqualTo(ImportState.REFUSED);
        assertThat(job(id).reason()).isEqualTo(Reason.PROCESS_ENDED);
    }

    private static java.util.List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().command().filter(c -> c.endsWith("java")).isPresent())
                .toList();
    }

    private UUID start(String name, byte[] content) {
        return world.as(
                curator,
                () -> {
                    try (InputStream in = new ByteArrayInputStream(content)) {
                        return jobs.start(name, in);
                    } catch (IOException e) {
                        throw new AssertionError(e);
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

    private ImportJob over(UUID id) {
        await().atMost(LONG).until(() -> job(id).state().isOver());
        return job(id);
    }
}
