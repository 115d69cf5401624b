package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The thesaurus in the hands of curators, and the topics that it proposes. */
class TopicCurationTest extends SokongTest {

    @Autowired TopicCuration curation;
    @Autowired PolicyLibrary library;
    @Autowired PolicyImporter importer;
    @Autowired PolicyCatalogue catalogue;
    @Autowired PassageIndex index;
    @Autowired Curation publishing;
    @Autowired World world;
    @Autowired JdbcClient jdbc;
    @Autowired EntityManager entities;
    @Autowired TransactionTemplate transaction;

    private UserPrincipal curator;
    private String word;
    private String code;

    @BeforeEach
    void aCurator() {
        curator = world.user(world.organisation("Curators"), null, Role.POLICY_CURATOR);
        // Each test has a word of its own: topics stay in the shared database.
        word = "quoll" + Ids.next().toString().substring(28).replaceAll("[0-9-]", "x");
        code = "T_" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
    }

    private TopicForm form(String english, String malay, String vietnamese, String arabic) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, "Topic " + word + " " + language.tag());
        }
        return new TopicForm(
                "context",
                names,
                Map.of(),
                Map.of(
                        Language.ENGLISH, List.of(english),
                        Language.MALAY, List.of(malay),
                        Language.VIETNAMESE, List.of(vietnamese),
                        Language.ARABIC, List.of(arabic)));
    }

    /** A Malay text that says {@code term}; the curator's proposals may be needed to find it. */
    private UUID document(String term) {
        String text =
                """
                Laporan mengenai pekerja di laut %1$s

                Kerajaan telah membincangkan keadaan pekerja di atas kapal nombor %2$s dan keperluan mereka untuk mendapat perlindungan.

                Pekerja %1$s memerlukan kontrak yang jelas serta pemeriksaan berkala oleh pihak berkuasa di pelabuhan negara ini.

                Mesyuarat itu berakhir dengan persetujuan nombor %2$s untuk menambah bilangan pegawai yang bertugas di setiap pelabuhan.
                """
                        .formatted(term, Ids.next());
        ImportReport report =
                world.as(
                        curator,
                        () ->
                                importer.importFile(
                                        "laut.txt", text.getBytes(StandardCharsets.UTF_8)));
        UUID id = report.documentId();
        Publishing.publish(world, publishing, id);
        return id;
    }

    private List<PassageHit> hits(UUID document, String query) {
        return world.as(
                        curator,
                        () -> library.search(PassageQuery.text(query).withDocument(document)))
                .hits();
    }

    private TopicEntry entry(String topic) {
        return world.as(curator, () -> curation.entries()).stream()
                .filter(each -> each.code().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_new_topic_carries_a_search_from_each_language_to_the_others_at_once() {
        UUID document = document(word);
        assertThat(hits(document, "thuyen ca " + word + "vi")).isEmpty();

        world.as(
                curator,
                () -> {
                    curation.add(
                            code,
                            form(word + "en", word, "thuyền cá " + word + "vi", "عمال " + word));
                    assertThat(curation.proposeAgain(code)).isPositive();
                });

        for (String query :
                List.of(word + "en", "thuyền cá " + word + "vi", "عمال " + word, word)) {
            assertThat(hits(document, query)).as(query).isNotEmpty();
            assertThat(hits(document, query).getFirst().matchedTopics()).as(query).contains(code);
        }
    }

    @Test
    void a_change_made_by_another_node_is_searched_with_at_the_next_query() {
        UUID document = document(word);
        world.as(
                curator,
                () -> {
                    curation.add(code, form(word + "en", word, word + "vi", word + "ar"));
                    curation.proposeAgain(code);
                });
        assertThat(hits(document, word + "late")).isEmpty();

        jdbc.sql("insert into policy_topic_term values (?, 'en', 99, ?)")
                .params(code, word + "late")
                .update();
        jdbc.sql("update policy_topic set version = version + 1 where code = ?")
                .param(code)
                .update();

        assertThat(hits(document, word + "late")).isNotEmpty();
    }

    @Test
    void what_a_curator_changed_is_not_overwritten_until_the_curator_says_so() {
        TopicEntry shipped = entry("JUSTICE");
        Map<Language, List<String>> terms = new EnumMap<>(shipped.form().terms());
        terms.put(Language.ENGLISH, List.of(word));
        TopicForm changed =
                new TopicForm(
                        shipped.form().group(),
                        shipped.form().names(),
                        shipped.form().definitions(),
                        terms);
        world.as(curator, () -> curation.change("JUSTICE", shipped.version(), changed));
        CatalogueFile file = CatalogueFile.shipped();

        catalogue.load(
                new CatalogueFile(
                        file.version(), List.of(), file.topicsVersion() + 1, file.topics()));

        assertThat(entry("JUSTICE").form().terms().get(Language.ENGLISH)).containsExactly(word);
        assertThat(entry("JUSTICE").curated()).isTrue();

        world.as(curator, () -> curation.backToShipped("JUSTICE", entry("JUSTICE").version()));

        assertThat(entry("JUSTICE").form()).isEqualTo(shipped.form());
        assertThat(entry("JUSTICE").curated()).isFalse();
    }

    @Test
    void a_retired_topic_is_neither_searched_with_nor_offered_until_it_is_used_again() {
        UUID document = document(word);
        world.as(
                curator,
                () -> {
                    curation.add(code, form(word + "en", word, word + "vi", word + "ar"));
                    curation.proposeAgain(code);
                });

        world.as(curator, () -> curation.retire(code, entry(code).version(), true));

        assertThat(hits(document, word + "en")).isEmpty();
        assertThat(world.as(curator, () -> library.topics()))
                .noneMatch(topic -> topic.code().equals(code));
        world.as(curator, () -> curation.retire(code, entry(code).version(), false));
        assertThat(hits(document, word + "en")).isNotEmpty();
    }

    @Test
    void a_proposal_names_its_words_and_a_curator_confirms_or_refuses_it() {
        UUID document = document(word);
        world.as(
                curator,
                () -> {
                    curation.add(code, form(word + "en", word, word + "vi", word + "ar"));
                    curation.proposeAgain(code);
                });
        ProposedTopics waiting = waiting(document);
        assertThat(waiting.proposals())
                .filteredOn(each -> each.code().equals(code))
                .singleElement()
                .satisfies(each -> assertThat(each.words()).contains(word));

        world.as(curator, () -> curation.confirm(waiting.passageId(), code));

        assertThat(world.as(curator, () -> library.topicsOf(waiting.passageId())))
                .contains(new PassageTopic(code, false));
    }

    @Test
    void a_refused_topic_is_not_proposed_again() {
        UUID document = document(word);
        world.as(
                curator,
                () -> {
                    curation.add(code, form(word + "en", word, word + "vi", word + "ar"));
                    curation.proposeAgain(code);
                });
        UUID passage = waiting(document).passageId();
        assertThat(hits(document, word + "en")).isNotEmpty();

        world.as(curator, () -> curation.refuse(passage, code));

        assertThat(hits(document, word + "en")).noneMatch(hit -> hit.passageId().equals(passage));
        world.as(curator, () -> curation.proposeAgain(code));
        assertThat(world.as(curator, () -> library.topicsOf(passage)))
                .noneMatch(topic -> topic.code().equals(code));
    }

    @Test
    void proposing_a_topic_does_not_hold_the_whole_library_and_is_searched_with_all_the_same() {
        UUID document = document(word);
        world.as(curator, () -> curation.add(code, form(word + "en", word, word + "vi", word)));

        transaction.executeWithoutResult(
                status -> {
                    world.as(curator, () -> assertThat(curation.proposeAgain(code)).isPositive());
                    assertThat(
                                    entities
                                            .unwrap(Session.class)
                                            .getStatistics()
                                            .getEntityKeys()
                                            .stream()
                                            .map(key -> ((EntityKey) key).getEntityName()))
                            .doesNotContain(PolicyPassage.class.getName());
                });

        assertThat(hits(document, word + "en")).isNotEmpty();
    }

    /** The passage of a document that waits for a decision on the test's topic. */
    private ProposedTopics waiting(UUID document) {
        return world.as(
                curator,
                () -> {
                    for (int page = 0; page < 100; page++) {
                        for (ProposedTopics each : curation.proposed(page)) {
                            if (each.documentId().equals(document)
                                    && each.proposals().stream()
                                            .anyMatch(topic -> topic.code().equals(code))) {
                                return each;
                            }
                        }
                    }
                    throw new AssertionError("nothing waits");
                });
    }

    @Test
    void two_curators_do_not_overwrite_each_other_and_a_topic_needs_a_name_in_each_language() {
        world.as(
                curator,
                () -> {
                    curation.add(code, form(word, word, word, word));
                    TopicEntry read = entry(code);
                    curation.change(code, read.version(), form("other", word, word, word));
                    assertThatThrownBy(
                                    () ->
                                            curation.change(
                                                    code,
                                                    read.version(),
                                                    form("third", word, word, word)))
                            .isInstanceOf(EditConflict.class);
                    assertThatThrownBy(() -> curation.add(code, form(word, word, word, word)))
                            .isInstanceOf(DomainException.class)
                            .hasMessage("policy.error.topic.code.taken");
                    TopicForm nameless =
                            new TopicForm(
                                    "context",
                                    Map.of(Language.ENGLISH, "Only English"),
                                    Map.of(),
                                    Map.of());
                    assertThatThrownBy(() -> curation.add(code + "B", nameless))
                            .hasMessage("policy.error.topic.name.ms");
                });
    }

    @Test
    void the_index_is_written_anew_while_search_answers() {
        UUID document = document(word);
        int[] told = {0};

        int written =
                index.rebuild(
                        (done, of) -> {
                            told[0]++;
                            assertThat(done).isLessThanOrEqualTo(of);
                            assertThat(hits(document, word)).isNotEmpty();
                        });

        assertThat(written).isGreaterThan(46);
        assertThat(told[0]).isPositive();
        assertThat(hits(document, word)).isNotEmpty();
        assertThat(index.reconcile()).isZero();
    }
}
