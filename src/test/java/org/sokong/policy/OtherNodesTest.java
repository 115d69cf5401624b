package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Several nodes, each with a search index of its own, over one database. */
class OtherNodesTest extends CuratedTexts {

    @Autowired private PassageIndex index;
    @Autowired private IndexChanges own;
    @Autowired private LibraryFixture policy;
    @Autowired private Clock clock;
    @Autowired private Passages passages;
    @Autowired private EntityManager entities;
    @Autowired private PlatformTransactionManager transactions;

    private IndexChanges other;
    private String word;
    private UUID document;
    private UUID published;

    /** The database has it; the index of this node does not. */
    @BeforeEach
    void anotherNodePublishesAText() {
        other = new IndexChanges(jdbc, clock);
        index.catchUp();
        word = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "quay";
        document = policy.document();
        published = policy.passage(document, null, "The lantern of " + word + " is lit at dusk.");
    }

    @Test
    void what_another_node_publishes_is_found_here_without_a_start() {
        assertThat(index.catchUp()).isZero();
        assertThat(found()).isEmpty();

        other.tell();

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(found()).containsExactly(published));
        assertThat(index.catchUp()).as("nothing new since").isZero();
    }

    @Test
    void what_is_published_here_is_told_to_the_others_and_not_to_itself() {
        UUID draft = circular(Language.ENGLISH);
        String before = other.stamp();
        String mine = own.stamp();

        publish(draft);

        assertThat(other.stamp()).isNotEqualTo(before);
        assertThat(own.stamp()).isEqualTo(mine);
    }

    @Test
    void a_draft_is_nothing_to_the_others() {
        String before = other.stamp();

        circular(Language.ENGLISH);

        assertThat(other.stamp()).isEqualTo(before);
    }

    @Test
    void what_is_changed_while_the_index_follows_is_not_overwritten_with_what_was_read_before() {
        int differed =
                following(
                        () ->
                                world.as(
                                        curator,
                                        () ->
                                                versions.repeal(
                                                        document,
                                                        LocalDate.of(2026, 1, 1),
                                                        "The act ended")));

        assertThat(differed).isPositive();
        assertThat(state(document)).isEqualTo(DocumentState.REPEALED);
        assertThat(index.reconcile()).as("the index is as the database").isZero();
    }

    @Test
    void what_is_taken_away_while_the_index_follows_does_not_come_back() {
        int differed =
                following(
                        () ->
                                jdbc.sql("delete from policy_passage where id = ?")
                                        .param(published)
                                        .update());

        assertThat(differed).isPositive();
        assertThat(index.reconcile()).as("the index is as the database").isZero();
        assertThat(found()).isEmpty();
    }

    private interface Change {
        void make();
    }

    /**
     * The index follows another node; what it writes was read, but not written, when the change is
     * made and committed.
     *
     * @return how many passages it found to differ
     */
    private int following(Change change) {
        AtomicBoolean made = new AtomicBoolean();
        Passages slow =
                (Passages)
                        Proxy.newProxyInstance(
                                Passages.class.getClassLoader(),
                                new Class<?>[] {Passages.class},
                                (proxy, method, arguments) -> {
                                    Object read = method.invoke(passages, arguments);
                                    if (method.getName().equals("withDocuments")
                                            && made.compareAndSet(false, true)) {
                                        CompletableFuture.runAsync(change::make).join();
                                    }
                                    return read;
                                });
        PassageIndex follower = new PassageIndex(entities, slow, clock, other, "", transactions);
        try {
            int differing = follower.reconcile();
            assertThat(made).isTrue();
            return differing;
        } finally {
            follower.stop();
        }
    }

    private List<UUID> found() {
        return world
                .as(reader, () -> library.search(new PassageQuery(word, null, null, null, null, 0)))
                .hits()
                .stream()
                .map(PassageHit::passageId)
                .toList();
    }
}
