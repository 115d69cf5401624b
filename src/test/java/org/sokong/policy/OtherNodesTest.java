package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Several nodes, each with a search index of its own, over one database. */
class OtherNodesTest extends CuratedTexts {

    @Autowired private PassageIndex index;
    @Autowired private IndexChanges own;
    @Autowired private LibraryFixture policy;
    @Autowired private Clock clock;

    private IndexChanges other;
    private String word;
    private UUID published;

    /** The database has it; the index of this node does not. */
    @BeforeEach
    void anotherNodePublishesAText() {
        other = new IndexChanges(jdbc, clock);
        index.catchUp();
        word = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "quay";
        UUID document = policy.document();
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

    private List<UUID> found() {
        return world
                .as(reader, () -> library.search(new PassageQuery(word, null, null, null, null, 0)))
                .hits()
                .stream()
                .map(PassageHit::passageId)
                .toList();
    }
}
