package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The index is written anew from a page, while others search. */
class ReindexJobsTest extends SokongTest {

    @Autowired private ReindexJobs jobs;
    @Autowired private PolicyImporter importer;
    @Autowired private PolicyLibrary library;
    @Autowired private Curation curation;
    @Autowired private EntityManager entities;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;
    @Autowired private World world;

    private UserPrincipal curator;
    private UUID document;

    @BeforeEach
    void aPublishedText() {
        curator = world.user(world.organisation("Curators"), null, Role.POLICY_CURATOR);
        String words =
                "Every shelter offers lodging and counselling to its residents, says guidance %s.\n"
                        .formatted(UUID.randomUUID());
        document =
                world.as(
                        curator,
                        () ->
                                importer.importFile("a.txt", words.getBytes(StandardCharsets.UTF_8))
                                        .documentId());
        Publishing.publish(world, curation, document);
    }

    @Test
    void what_the_index_has_lost_is_found_again_and_search_answers_all_the_while() {
        UUID passage = found(document).getFirst();
        transaction.executeWithoutResult(
                status ->
                        Search.session(entities)
                                .indexingPlan()
                                .purge(PolicyPassage.class, passage, null));
        assertThat(found(document)).isEmpty();
        assertThat(found(null)).isNotEmpty();

        nobodyWrites();
        world.as(curator, jobs::start);

        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            assertThat(found(null)).isNotEmpty();
                            return latest().state() != ReindexJob.State.RUNNING;
                        });
        assertThat(latest().state()).isEqualTo(ReindexJob.State.DONE);
        assertThat(latest().written()).isPositive().isEqualTo(latest().all());
        assertThat(found(document)).containsExactly(passage);
    }

    @Test
    void it_is_written_by_one_at_a_time_and_one_that_went_down_is_told_as_broken_off() {
        nobodyWrites();
        jdbc.sql(
                        "insert into policy_reindex (id, at, by_user, state, written, of_all, beat_at)"
                                + " values (?, utc_timestamp(6), ?, 'RUNNING', 3, 9, utc_timestamp(6))")
                .params(org.sokong.kernel.Ids.next(), curator.user().id())
                .update();
        assertThatThrownBy(() -> world.as(curator, jobs::start))
                .hasMessage("policy.error.reindexing");
        assertThat(latest().written()).isEqualTo(3);

        jdbc.sql("update policy_reindex set beat_at = '2001-01-01' where state = 'RUNNING'")
                .update();

        assertThat(latest().state()).isEqualTo(ReindexJob.State.FAILED);
    }

    /** Another test may have begun it. */
    private void nobodyWrites() {
        await().atMost(Duration.ofSeconds(120))
                .until(
                        () ->
                                world.as(curator, () -> jobs.latest())
                                        .filter(each -> each.state() == ReindexJob.State.RUNNING)
                                        .isEmpty());
    }

    private ReindexJob latest() {
        return world.as(curator, () -> jobs.latest().orElseThrow());
    }

    private List<UUID> found(UUID in) {
        return world.as(
                curator,
                () ->
                        library
                                .search(
                                        new PassageQuery(
                                                "lodging counselling", null, in, null, null, 0))
                                .hits()
                                .stream()
                                .map(PassageHit::passageId)
                                .toList());
    }
}
