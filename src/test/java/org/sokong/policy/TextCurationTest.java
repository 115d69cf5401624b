package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.policy.align.Texts;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TextCurationTest extends SokongTest {

    @Autowired private PolicyImporter importer;
    @Autowired private PolicyLibrary library;
    @Autowired private Curation curation;
    @Autowired private TextCuration text;
    @Autowired private TopicCuration topics;
    @Autowired private JdbcClient jdbc;
    @Autowired private World world;

    private UserPrincipal author;
    private UUID draft;

    @BeforeEach
    void aDraft() {
        author = world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        draft = imported(Texts.unique(Texts.circular(Language.ENGLISH, "")));
    }

    @Test
    void a_passage_is_split_where_the_curator_says_and_keeps_its_id() {
        CurationDetail.Row row = row(3, 0);
        String first = row.text().substring(0, row.text().indexOf(", and") + 1);

        as(() -> text.split(draft, version(), row.id(), " " + first.replace(" ", "  ")));

        assertThat(row(3, 0).id()).isEqualTo(row.id());
        assertThat(row(3, 0).text()).isEqualTo(first);
        assertThat(row(3, 1).text()).startsWith("and the first interview");
        assertThat(row(3, 1).number()).isEqualTo("3b");
        assertThat(world.as(author, () -> library.passage(row(3, 1).id())).citation())
                .endsWith(" ¶3b");
        assertThat(row(3, 0).original()).isEqualTo(row.original());
        assertThat(row(3, 1).action()).isEqualTo(ParagraphAction.INDEX);

        as(() -> text.undo(draft, version()));

        assertThat(rows()).filteredOn(each -> each.paragraph() == 3).containsExactly(row);
    }

    @Test
    void a_part_can_be_split_again_and_each_step_is_undone_in_turn() {
        List<CurationDetail.Row> before = rows();
        as(() -> text.split(draft, version(), row(5, 0).id(), "A doctor"));
        as(() -> text.split(draft, version(), row(5, 0).id(), "A"));
        assertThat(rows())
                .filteredOn(each -> each.paragraph() == 5)
                .extracting(CurationDetail.Row::number)
                .containsExactly("5", "5b", "5c");
        assertThat(row(5, 1).text()).isEqualTo("doctor");

        as(() -> text.undo(draft, version()));
        as(() -> text.undo(draft, version()));

        assertThat(rows()).isEqualTo(before);
        assertThatThrownBy(() -> as(() -> text.undo(draft, version())))
                .hasMessage("policy.error.nothingToUndo");
    }

    @Test
    void words_cannot_be_changed_under_the_name_of_splitting() {
        UUID passage = row(3, 0).id();
        for (String wrong : List.of("Every man", "", "Every person is met " + "x".repeat(900))) {
            assertThatThrownBy(() -> as(() -> text.split(draft, version(), passage, wrong)))
                    .hasMessage("policy.error.split");
        }
        String whole = row(3, 0).text();
        assertThatThrownBy(() -> as(() -> text.split(draft, version(), passage, whole)))
                .hasMessage("policy.error.split");
    }

    @Test
    void two_passages_become_one_and_who_cites_the_second_is_led_to_it() {
        CurationDetail.Row first = row(5, 0);
        CurationDetail.Row second = row(6, 0);

        as(() -> text.join(draft, version(), first.id()));

        assertThat(row(5, 0).text()).isEqualTo(first.text() + " " + second.text());
        assertThat(row(5, 0).original()).isEqualTo(first.original());
        assertThat(row(6, 0).original()).isEqualTo(second.original());
        assertThat(row(6, 0).joined()).isTrue();
        Publishing.publish(world, curation, draft);
        UserPrincipal reader = world.user(world.organisation("Readers"), null, Role.CASEWORKER);
        world.as(
                reader,
                () -> {
                    assertThat(library.passage(second.id()).id()).isEqualTo(first.id());
                    assertThat(library.document(draft).paragraphs())
                            .extracting(DocumentDetail.Line::number)
                            .contains(5)
                            .doesNotContain(6);
                });
    }

    @Test
    void a_joining_is_undone() {
        List<CurationDetail.Row> before = rows();
        as(() -> text.join(draft, version(), row(5, 0).id()));
        as(() -> text.undo(draft, version()));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void undoing_a_step_keeps_what_was_said_of_topics_meanwhile() {
        UUID document = imported(lodging());
        UUID passage = passage(document, 2);
        List<String> proposed = topicsOf(passage, true);
        assertThat(proposed).hasSizeGreaterThan(2);
        as(() -> text.strip(document, version(document), passage));
        as(() -> topics.confirm(passage, proposed.get(0)));
        as(() -> topics.refuse(passage, proposed.get(1)));

        as(() -> text.undo(document, version(document)));

        assertThat(topicsOf(passage, false)).containsExactly(proposed.get(0));
        assertThat(topicsOf(passage, true))
                .containsExactlyElementsOf(proposed.subList(2, proposed.size()));
    }

    @Test
    void what_was_confirmed_of_a_part_holds_of_the_whole_when_the_splitting_is_undone() {
        UUID document = imported(lodging());
        UUID passage = passage(document, 2);
        as(
                () ->
                        text.split(
                                document,
                                version(document),
                                passage,
                                "Every shelter offers a private room,"));
        UUID second =
                jdbc.sql("select id from policy_passage where document_id = ? and part = 1")
                        .param(document)
                        .query(UUID.class)
                        .single();
        String topic = topicsOf(second, true).getFirst();
        as(() -> topics.confirm(second, topic));

        as(() -> text.undo(document, version(document)));

        assertThat(topicsOf(passage, false)).containsExactly(topic);
        assertThat(topicsOf(passage, true)).doesNotContain(topic);
    }

    @Test
    void a_refused_topic_is_not_proposed_again_by_a_step() {
        UUID document = imported(lodging());
        UUID passage = passage(document, 2);
        String topic = topicsOf(passage, true).getFirst();
        as(() -> topics.refuse(passage, topic));

        as(() -> text.keep(document, version(document), passage, ParagraphKind.BODY));

        assertThat(topicsOf(passage, true)).isNotEmpty().doesNotContain(topic);
    }

    private static String lodging() {
        String mark = UUID.randomUUID().toString();
        return "Guidance on shelters %s\nEvery shelter offers a private room, psychosocial support and counselling, a lawyer, and an interview with the police, says %s.\n"
                .formatted(mark, mark);
    }

    private UUID passage(UUID document, int paragraph) {
        return jdbc.sql(
                        "select id from policy_passage where document_id = ? and paragraph = ? and part = 0")
                .params(document, paragraph)
                .query(UUID.class)
                .single();
    }

    private List<String> topicsOf(UUID passage, boolean proposed) {
        return jdbc.sql(
                        "select topic_code from policy_passage_topic where passage_id = ? and proposed = ? order by position")
                .params(passage, proposed)
                .query(String.class)
                .list();
    }

    @Test
    void what_is_left_out_stays_stored_and_can_be_taken_back() {
        CurationDetail.Row row = row(4, 0);

        as(() -> text.strip(draft, version(), row.id()));

        assertThat(row(4, 0).action()).isEqualTo(ParagraphAction.STRIP);
        assertThat(row(4, 0).reason()).isEqualTo(ParagraphReason.CURATOR);
        assertThat(row(4, 0).original()).isEqualTo(row.original());

        as(() -> text.keep(draft, version(), row.id(), ParagraphKind.HEADING));

        assertThat(row(4, 0).action()).isEqualTo(ParagraphAction.KEEP);
        assertThat(row(4, 0).id()).isEqualTo(row.id());
    }

    @Test
    void nobody_changes_what_they_have_not_seen() {
        long seen = version();
        as(() -> text.strip(draft, seen, row(4, 0).id()));

        assertThatThrownBy(() -> as(() -> text.strip(draft, seen, row(5, 0).id())))
                .hasMessage("policy.error.changedMeanwhile");
        assertThat(row(5, 0).action()).isEqualTo(ParagraphAction.INDEX);
    }

    @Test
    void whoever_changes_the_text_cannot_publish_it_though_another_sent_it() {
        UserPrincipal second =
                world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        world.as(second, () -> text.strip(draft, version(), row(4, 0).id()));
        as(() -> curation.send(draft, version()));

        world.as(
                second,
                () ->
                        assertThatThrownBy(() -> curation.publish(draft, version()))
                                .hasMessage("policy.error.ownDocument"));
        assertThatThrownBy(() -> as(() -> text.strip(draft, version(), row(5, 0).id())))
                .hasMessage("policy.error.state.DRAFT");
    }

    @Test
    void every_step_is_in_the_history() {
        as(() -> text.strip(draft, version(), row(4, 0).id()));
        as(() -> text.undo(draft, version()));

        assertThat(
                        jdbc.sql(
                                        "select details from audit_event where subject_id = ? and"
                                                + " action = 'POLICY_CHANGED' order by id")
                                .param(draft)
                                .query(String.class)
                                .list())
                .hasSize(2)
                .satisfies(list -> assertThat(list.getFirst()).contains("STRIP"))
                .satisfies(list -> assertThat(list.getLast()).contains("undone"));
    }

    @Test
    void date_and_issuer_are_proposed_from_the_text_with_their_place() {
        for (Language language : Language.values()) {
            UUID document = imported(Texts.unique(Texts.circular(language, "")));
            world.as(
                    author,
                    () -> {
                        assertThat(curation.dates(document))
                                .as("%s", language)
                                .first()
                                .satisfies(
                                        found -> {
                                            assertThat(found.value())
                                                    .isEqualTo(LocalDate.of(2031, 2, 14));
                                            assertThat(found.paragraph()).isEqualTo(2);
                                        });
                        assertThat(curation.issuers(document))
                                .as("%s", language)
                                .first()
                                .satisfies(found -> assertThat(found.paragraph()).isEqualTo(2));
                    });
        }
    }

    @Test
    void a_curator_describes_a_document_and_says_more_beside_its_text() {
        as(
                () ->
                        curation.describe(
                                draft,
                                version(),
                                new DocumentForm(
                                        "A circular",
                                        null,
                                        DocumentKind.REGULATION,
                                        "Ministry of Welfare",
                                        null,
                                        List.of("MY", "TH"),
                                        LocalDate.of(2031, 2, 14),
                                        LocalDate.of(2031, 3, 1),
                                        LocalDate.of(2033, 9, 30),
                                        LocalDate.of(2033, 6, 1),
                                        Authority.PRIMARY,
                                        "https://example.org/circular")));
        as(() -> curation.addNote(draft, version(), 3, "48 hours is said to be a misprint"));

        CurationDetail detail = world.as(author, () -> curation.detail(draft));
        assertThat(detail.summary().kind()).isEqualTo(DocumentKind.REGULATION);
        assertThat(detail.summary().countries()).containsExactly("MY", "TH");
        assertThat(detail.summary().country()).isEqualTo("MY");
        assertThat(detail.summary().effectiveTo()).isEqualTo("2033-09-30");
        assertThat(detail.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.paragraphs()).containsExactly(3));
        assertThat(row(3, 0).text()).doesNotContain("misprint");

        DocumentForm now = DocumentForm.of(detail.summary());
        DocumentForm backwards =
                new DocumentForm(
                        now.title(),
                        null,
                        now.kind(),
                        null,
                        null,
                        now.countries(),
                        null,
                        LocalDate.of(2031, 3, 1),
                        LocalDate.of(2031, 2, 1),
                        null,
                        now.authority(),
                        null);
        assertThatThrownBy(() -> as(() -> curation.describe(draft, version(), backwards)))
                .hasMessage("policy.error.effectiveTo");
    }

    @Test
    void a_paragraph_in_another_language_has_its_own_direction() {
        String mixed =
                Texts.unique(Texts.circular(Language.ENGLISH, ""))
                        + "\n"
                        + Texts.unique(Texts.circular(Language.ARABIC, "")).lines().toList().get(2);
        UUID document = imported(mixed);

        List<CurationDetail.Row> rows = world.as(author, () -> curation.detail(document)).rows();
        assertThat(rows.getFirst().language()).isEqualTo(Language.ENGLISH);
        assertThat(rows.getLast().language()).isEqualTo(Language.ARABIC);
    }

    private interface Step {
        void run();
    }

    private void as(Step step) {
        world.as(author, step::run);
    }

    private UUID imported(String source) {
        return world.as(
                author,
                () ->
                        importer.importFile("a.txt", source.getBytes(StandardCharsets.UTF_8))
                                .documentId());
    }

    private List<CurationDetail.Row> rows() {
        return world.as(author, () -> curation.detail(draft)).rows();
    }

    private CurationDetail.Row row(int paragraph, int part) {
        return rows().stream()
                .filter(row -> row.paragraph() == paragraph && row.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private long version() {
        return version(draft);
    }

    private long version(UUID document) {
        return jdbc.sql("select version from policy_document where id = ?")
                .param(document)
                .query(Long.class)
                .single();
    }
}
