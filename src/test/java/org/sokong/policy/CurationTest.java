package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class CurationTest extends SokongTest {

    @Autowired private PolicyImporter importer;
    @Autowired private PolicyLibrary library;
    @Autowired private Curation curation;
    @Autowired private TextCuration text;
    @Autowired private TopicCuration topics;
    @Autowired private JdbcClient jdbc;
    @Autowired private World world;

    private UserPrincipal author;
    private UserPrincipal second;
    private UserPrincipal reader;

    @BeforeEach
    void people() {
        UUID secretariat = world.organisation("Secretariat");
        author = world.user(secretariat, null, Role.POLICY_CURATOR);
        second = world.user(secretariat, null, Role.POLICY_CURATOR);
        reader = world.user(world.organisation("Readers"), null, Role.CASEWORKER);
    }

    @Test
    void a_draft_is_seen_by_curators_only_until_a_second_person_publishes_it() {
        UUID draft = draft("lodging");
        UUID passage = passage(draft, 2);

        assertThat(found(draft)).isEmpty();
        world.as(
                reader,
                () -> {
                    assertThatThrownBy(() -> library.document(draft))
                            .hasMessage("policy.error.missing");
                    assertThatThrownBy(() -> library.passage(passage))
                            .hasMessage("policy.error.missing");
                    assertThat(library.passages(java.util.List.of(passage))).isEmpty();
                    assertThat(library.topicsOf(passage)).isEmpty();
                    assertThat(library.documents())
                            .extracting(DocumentSummary::id)
                            .doesNotContain(draft);
                });
        world.as(second, () -> assertThat(library.document(draft).paragraphs()).isNotEmpty());

        world.as(author, () -> curation.send(draft, version(draft)));
        assertThat(found(draft)).isEmpty();
        world.as(second, () -> curation.publish(draft, version(draft)));

        assertThat(found(draft)).containsExactly(passage);
        world.as(
                reader,
                () ->
                        assertThat(library.document(draft).summary().state())
                                .isEqualTo(DocumentState.PUBLISHED));
    }

    @Test
    void nobody_publishes_what_they_wrote_or_sent() {
        UUID draft = draft("own");
        world.as(
                author,
                () -> {
                    assertThatThrownBy(() -> curation.publish(draft, version(draft)))
                            .hasMessage("policy.error.state.IN_REVIEW");
                    curation.send(draft, version(draft));
                    assertThatThrownBy(() -> curation.publish(draft, version(draft)))
                            .isInstanceOf(DomainException.class)
                            .hasMessage("policy.error.ownDocument");
                });

        UUID sentByAnother = draft("sent by another");
        world.as(second, () -> curation.send(sentByAnother, version(sentByAnother)));
        world.as(
                author,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                curation.publish(
                                                        sentByAnother, version(sentByAnother)))
                                .hasMessage("policy.error.ownDocument"));
        world.as(
                second,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                curation.publish(
                                                        sentByAnother, version(sentByAnother)))
                                .hasMessage("policy.error.ownDocument"));
    }

    @Test
    void a_document_sent_back_says_what_is_to_be_done_and_is_a_draft_again() {
        UUID draft = draft("back");
        world.as(author, () -> curation.send(draft, version(draft)));
        world.as(
                second,
                () -> {
                    assertThatThrownBy(() -> curation.sendBack(draft, version(draft), " "))
                            .hasMessage("policy.error.commentMissing");
                    curation.sendBack(draft, version(draft), "The date is missing");
                });

        assertThat(state(draft)).isEqualTo("DRAFT");
        world.as(author, () -> curation.send(draft, version(draft)));
        world.as(second, () -> curation.publish(draft, version(draft)));
        assertThat(state(draft)).isEqualTo("PUBLISHED");
    }

    @Test
    void nobody_publishes_or_sends_back_a_text_that_is_no_longer_what_they_read() {
        UUID draft = draft("rewritten");
        world.as(author, () -> curation.send(draft, version(draft)));
        long read = version(draft);
        UserPrincipal third =
                world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        world.as(third, () -> curation.sendBack(draft, version(draft), "Shorten it"));
        world.as(
                author,
                () -> {
                    text.strip(draft, version(draft), passage(draft, 2));
                    curation.send(draft, version(draft));
                });

        world.as(
                second,
                () -> {
                    assertThatThrownBy(() -> curation.publish(draft, read))
                            .hasMessage("policy.error.changedMeanwhile");
                    assertThatThrownBy(() -> curation.sendBack(draft, read, "Look again"))
                            .hasMessage("policy.error.changedMeanwhile");
                });
        assertThat(state(draft)).isEqualTo("IN_REVIEW");
    }

    @Test
    void a_topic_that_is_decided_while_a_document_is_read_makes_the_reader_look_again() {
        UUID draft = draft("topics");
        UUID passage = passage(draft, 2);
        world.as(author, () -> curation.send(draft, version(draft)));
        long read = version(draft);
        String topic =
                world.as(author, () -> library.topicsOf(passage)).stream()
                        .filter(PassageTopic::proposed)
                        .map(PassageTopic::code)
                        .findFirst()
                        .orElseThrow();
        world.as(author, () -> topics.refuse(passage, topic));

        world.as(
                second,
                () ->
                        assertThatThrownBy(() -> curation.publish(draft, read))
                                .hasMessage("policy.error.changedMeanwhile"));
        world.as(second, () -> curation.publish(draft, version(draft)));
        assertThat(state(draft)).isEqualTo("PUBLISHED");
    }

    @Test
    void what_was_left_out_is_kept_with_its_reason_and_shown_to_no_reader() {
        UUID draft = draft("left out");
        Publishing.publish(world, curation, draft);

        assertThat(
                        jdbc.sql(
                                        "select concat(reason, ': ', text) from policy_passage where"
                                                + " document_id = ? and action = 'STRIP' order by"
                                                + " paragraph")
                                .param(draft)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "READ_ALSO: Read also: Football results",
                        "SITE_FURNITURE: Related stories",
                        "AFTER_SOURCE_LINE: The weather stays fine until the harvest.");
        UUID stripped =
                jdbc.sql(
                                "select id from policy_passage where document_id = ? and action ="
                                        + " 'STRIP' limit 1")
                        .param(draft)
                        .query(UUID.class)
                        .single();
        world.as(
                reader,
                () -> {
                    assertThat(library.document(draft).paragraphs())
                            .noneMatch(line -> line.action() == ParagraphAction.STRIP);
                    assertThatThrownBy(() -> library.passage(stripped))
                            .hasMessage("policy.error.missing");
                    assertThat(library.passages(java.util.List.of(stripped))).isEmpty();
                });
    }

    @Test
    void a_reader_may_not_curate() {
        UUID draft = draft("closed");
        world.as(
                reader,
                () -> {
                    assertThatThrownBy(() -> curation.send(draft, version(draft)))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> curation.publish(draft, version(draft)))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> curation.sendBack(draft, version(draft), "no"))
                            .isInstanceOf(AccessDeniedException.class);
                });
    }

    private UUID draft(String subject) {
        String mark = subject + " " + UUID.randomUUID();
        String text =
                """
                Guidance on shelter and counselling %s
                Every shelter offers psychosocial support and a lawyer to each resident, says %s.
                Read also: Football results
                Source: https://example.org/%s
                Related stories
                The weather stays fine until the harvest.
                """
                        .formatted(mark, mark, UUID.randomUUID());
        return world.as(
                author,
                () ->
                        importer.importFile("a.txt", text.getBytes(StandardCharsets.UTF_8))
                                .documentId());
    }

    private java.util.List<UUID> found(UUID document) {
        return world.as(
                reader,
                () ->
                        library
                                .search(
                                        new PassageQuery(
                                                "psychosocial support",
                                                null,
                                                document,
                                                null,
                                                null,
                                                0))
                                .hits()
                                .stream()
                                .map(PassageHit::passageId)
                                .toList());
    }

    private UUID passage(UUID document, int paragraph) {
        return jdbc.sql("select id from policy_passage where document_id = ? and paragraph = ?")
                .params(document, paragraph)
                .query(UUID.class)
                .single();
    }

    private long version(UUID document) {
        return jdbc.sql("select version from policy_document where id = ?")
                .param(document)
                .query(Long.class)
                .single();
    }

    private String state(UUID document) {
        return jdbc.sql("select state from policy_document where id = ?")
                .param(document)
                .query(String.class)
                .single();
    }
}
