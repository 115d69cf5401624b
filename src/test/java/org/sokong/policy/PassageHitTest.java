package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a hit stands and how it is cited, on documents of the test's own. */
class PassageHitTest extends SokongTest {

    private static final String MAIN = "The %1$s of a person is kept apart. A %1$s is never lent.";
    private static final String SIDE =
            "Whoever works in a house of refuge keeps the %1$s of each person under lock and key,"
                    + " writes down who asked for it and gives it back on the last day.";

    @Autowired private PolicyImporter importer;
    @Autowired private PolicyLibrary library;
    @Autowired private Curation curation;
    @Autowired private TextCuration text;
    @Autowired private DocumentVersions versions;
    @Autowired private World world;
    @Autowired private JdbcClient jdbc;

    private UserPrincipal author;
    private UserPrincipal reader;
    private String word;

    @BeforeEach
    void people() {
        author = world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        reader = world.user(world.organisation("Readers"), null, Role.CASEWORKER);
        word = "wombat" + Ids.next().toString().substring(28).replaceAll("[0-9-]", "x");
    }

    @Test
    void a_text_in_force_comes_before_one_that_was_repealed_and_says_it_better() {
        UUID better = published(MAIN);
        UUID other = published(SIDE);
        assertThat(order()).containsExactly(better, other);
        assertThat(hits()).noneMatch(PassageHit::notInForce);

        world.as(author, () -> versions.repeal(better, LocalDate.of(2026, 1, 1), "The act ended"));

        assertThat(order()).containsExactly(other, better);
        assertThat(hits())
                .extracting(PassageHit::notInForce)
                .as("the hit says why it stands lower")
                .containsExactly(false, true);
    }

    @Test
    void a_text_past_its_last_day_or_before_its_first_stands_lower_on_that_day_alone() {
        UUID better = draft(MAIN);
        UUID other = published(SIDE);
        describe(better, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 9, 30));
        Publishing.publish(world, curation, better);

        assertThat(orderOn("2026-02-28")).containsExactly(other, better);
        assertThat(orderOn("2026-03-01")).containsExactly(better, other);
        assertThat(orderOn("2026-09-30")).containsExactly(better, other);
        assertThat(orderOn("2026-10-01")).containsExactly(other, better);
    }

    @Test
    void a_topic_counts_the_passages_in_force() {
        UUID document = published(SIDE);
        jdbc.sql(
                        "delete from policy_passage_topic where passage_id in (select id from"
                                + " policy_passage where document_id = ?)")
                .param(document)
                .update();
        int before = ofTopic();
        jdbc.sql(
                        "insert into policy_passage_topic (passage_id, position, topic_code, proposed)"
                                + " select id, 0, 'REINTEGRATION', false from policy_passage"
                                + " where document_id = ? and action = 'INDEX' and text like ?")
                .params(document, "%" + word + "%")
                .update();
        assertThat(ofTopic()).isEqualTo(before + 1);

        world.as(
                author, () -> versions.repeal(document, LocalDate.of(2026, 1, 1), "The act ended"));

        assertThat(ofTopic()).isEqualTo(before);
    }

    @Test
    void a_further_part_of_a_paragraph_is_cited_by_its_letter() {
        UUID document = draft(MAIN);
        PassagePage none = world.as(author, () -> library.search(query()));
        assertThat(none.total()).isZero();
        CurationDetail.Row row =
                rows(document).stream()
                        .filter(each -> each.text().contains(word))
                        .findFirst()
                        .orElseThrow();
        world.as(
                author,
                () ->
                        text.split(
                                document,
                                version(document),
                                row.id(),
                                row.text().substring(0, row.text().indexOf(" A "))));
        Publishing.publish(world, curation, document);

        assertThat(hits())
                .extracting(hit -> hit.citation().substring(hit.citation().indexOf('¶')))
                .containsExactlyInAnyOrder("¶" + row.paragraph(), "¶" + row.paragraph() + "b");
    }

    private UUID published(String sentence) {
        UUID document = draft(sentence);
        Publishing.publish(world, curation, document);
        return document;
    }

    private UUID draft(String sentence) {
        String content =
                """
                Circular %1$s on the papers of residents

                %2$s

                The manager of the refuge reports number %1$s to the ministry before the end of the month.
                """
                        .formatted(Ids.next(), sentence.formatted(word));
        return world.as(
                        author,
                        () ->
                                importer.importFile(
                                        "circular.txt", content.getBytes(StandardCharsets.UTF_8)))
                .documentId();
    }

    private void describe(UUID document, LocalDate from, LocalDate to) {
        DocumentSummary now = world.as(author, () -> library.document(document)).summary();
        DocumentForm form =
                new DocumentForm(
                        now.title(),
                        now.titleEnglish(),
                        now.kind(),
                        now.issuer(),
                        now.issuerEnglish(),
                        now.countries(),
                        now.publishedOn(),
                        from,
                        to,
                        now.reviewOn(),
                        now.authority(),
                        now.address());
        world.as(author, () -> curation.describe(document, version(document), form));
    }

    private long version(UUID document) {
        return world.as(author, () -> curation.detail(document)).version();
    }

    private List<CurationDetail.Row> rows(UUID document) {
        return world.as(author, () -> curation.detail(document)).rows();
    }

    private PassageQuery query() {
        return PassageQuery.text(word);
    }

    private List<PassageHit> hits() {
        return world.as(reader, () -> library.search(query())).hits();
    }

    private List<UUID> order() {
        return hits().stream().map(hit -> hit.document().id()).toList();
    }

    private List<UUID> orderOn(String day) {
        return ApplicationClock.at(Instant.parse(day + "T12:00:00Z"), this::order);
    }

    private int ofTopic() {
        return world.as(reader, () -> library.topics()).stream()
                .filter(topic -> topic.code().equals("REINTEGRATION"))
                .findFirst()
                .orElseThrow()
                .passages();
    }
}
