package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.CurrentUser;
import org.sokong.access.Role;
import org.sokong.access.SystemActor;
import org.sokong.access.UserPrincipal;
import org.sokong.audit.AuditLog;
import org.sokong.kernel.Ids;
import org.sokong.launch.LaunchRefused;
import org.sokong.policy.MeaningRanking.Nearness;
import org.sokong.policy.meaning.EmbeddingModel;
import org.sokong.policy.meaning.SmallModel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Search with a real small embedding model, and without one. */
class MeaningRankingTest extends SokongTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Autowired private MeaningRanking shipped;
    @Autowired private PolicyLibrary library;
    @Autowired private PolicyImporter importer;
    @Autowired private Curation curation;
    @Autowired private World world;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private Topics topics;
    @Autowired private Documents documents;
    @Autowired private Passages passages;
    @Autowired private PassageIndex index;
    @Autowired private TopicIndex topicIndex;
    @Autowired private AuditLog audit;
    @Autowired private CurrentUser currentUser;
    @Autowired private Clock clock;
    @Autowired private ObjectProvider<PassageUsage> usage;
    @Autowired private SystemActor system;

    @TempDir static Path folder;

    private EmbeddingModel model;
    private MeaningRanking on;
    private UserPrincipal reader;

    @BeforeEach
    void aModel() throws Exception {
        model = SmallModel.loaded(folder);
        on = new MeaningRanking(model, "", "", LONG);
        reader = world.user(world.organisation("Readers"), null, Role.CASEWORKER);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void what_is_nearer_in_meaning_comes_first_among_equals_and_says_so() {
        String word = "wombat" + Ids.next().toString().substring(28).replaceAll("[0-9-]", "x");
        UUID garden =
                published(
                        "Flower bed %1$s, night flower: bed %1$s of night flowers, colours and seeds.",
                        word);
        UUID refuge =
                published(
                        "Whoever flees at night is given a warm bed in the house at %1$s, where she may"
                                + " sleep and rest in safety until the morning comes.",
                        word);
        // Each of these words stands in both, more often in the garden: by words it always wins.
        PassageQuery query = PassageQuery.text(word + " a bed for the night");

        PassagePage byWords = world.as(reader, () -> library.search(query));
        PassagePage byMeaning = world.as(reader, () -> with(on, each -> each.search(query)));

        assertThat(documents(byWords)).containsExactly(garden, refuge);
        assertThat(byWords.ranking()).isEqualTo(Ranking.WORDS);
        assertThat(byWords.hits()).noneMatch(PassageHit::isCloseInMeaning);
        assertThat(byMeaning.ranking()).isEqualTo(Ranking.MEANING);
        assertThat(documents(byMeaning)).containsExactly(refuge, garden);
        assertThat(byMeaning.hits())
                .extracting(PassageHit::isCloseInMeaning)
                .containsExactly(true, false);
        assertThat(byMeaning.facets()).isEqualTo(byWords.facets());
    }

    /** Whatever the model thinks of them: it knows English alone. */
    @ParameterizedTest
    @ValueSource(strings = {"queries-own.csv", "queries.csv"})
    void no_false_friend_wins_with_a_model_either(String file) throws Exception {
        byte[] queries = PolicyEvaluationTest.withoutNames(file);
        Evaluation result =
                with(
                        on,
                        each ->
                                evaluated(
                                        new PolicyEvaluation(each, documents, passages, system, on),
                                        queries));

        result.lines().forEach(System.out::println);
        assertThat(result.lines())
                .anyMatch(line -> line.contains("also by meaning (all-minilm-l6-v2-q.onnx)"));
        assertThat(result.falseFriends()).isEmpty();
        assertThat(result.unwanted()).isEmpty();
        assertThat(result.all().hitRate()).isEqualTo(1);
    }

    private static Evaluation evaluated(PolicyEvaluation evaluation, byte[] queries) {
        try {
            return evaluation.evaluate(queries);
        } catch (EvaluationFile.Unusable e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void there_is_no_model_unless_one_is_named() throws Exception {
        assertThat(shipped.model()).isEmpty();
        assertThat(shipped.nearness("victims", two()).ranking()).isEqualTo(Ranking.WORDS);
        assertThat(PolicyMeaningConfiguration.ranking(new MockEnvironment()).model()).isEmpty();

        try (MeaningRanking named =
                PolicyMeaningConfiguration.ranking(
                        settings(SmallModel.onnx(folder), SmallModel.tokenizer(folder)))) {
            assertThat(named.model()).contains("all-minilm-l6-v2-q.onnx");
        }
    }

    @Test
    void a_setting_that_cannot_be_used_stops_the_start_with_a_sentence() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.onnx"), "no model");
        assertThatThrownBy(
                        () ->
                                PolicyMeaningConfiguration.ranking(
                                        settings(broken, SmallModel.tokenizer(folder))))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining(broken + " is not an ONNX model of sentences")
                .hasMessageContaining("search works without a model");
        assertThatThrownBy(
                        () ->
                                PolicyMeaningConfiguration.ranking(
                                        new MockEnvironment()
                                                .withProperty(
                                                        "sokong.embedding.model",
                                                        broken.toString())))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("belong together");
    }

    @Test
    void a_model_that_is_too_slow_or_fails_leaves_the_order_and_no_word_of_the_query_in_the_log() {
        Logger log = (Logger) LoggerFactory.getLogger(MeaningRanking.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try (MeaningRanking hasty = new MeaningRanking(model, "", "", Duration.ZERO)) {
            assertThat(hasty.nearness("a secret matter", two()).ranking()).isEqualTo(Ranking.LATE);
        }
        // The model has been closed with the ranking above: each further question fails.
        try {
            for (int i = 0; i < 3; i++) {
                Nearness answer = on.nearness("a secret matter", two());
                assertThat(answer.ranking()).isEqualTo(Ranking.WORDS);
                assertThat(answer.values()).isEmpty();
            }
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("all-minilm-l6-v2-q.onnx fails")
                .doesNotContain("secret");
    }

    private static Map<UUID, String> two() {
        return Map.of(Ids.next(), "A house for victims.", Ids.next(), "A garden.");
    }

    private static MockEnvironment settings(Path model, Path tokenizer) {
        return new MockEnvironment()
                .withProperty("sokong.embedding.model", model.toString())
                .withProperty("sokong.embedding.tokenizer", tokenizer.toString());
    }

    private interface Work<T> {
        T on(PolicyLibrary library);
    }

    /** The library as it is, but for the model. */
    private <T> T with(MeaningRanking ranking, Work<T> work) {
        PolicyLibrary other =
                new PolicyLibrary(
                        topics,
                        documents,
                        passages,
                        index,
                        topicIndex,
                        audit,
                        currentUser,
                        clock,
                        ranking,
                        usage);
        Supplier<T> asked = () -> work.on(other);
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> asked.get()));
    }

    private static List<UUID> documents(PassagePage page) {
        return page.hits().stream().map(hit -> hit.document().id()).toList();
    }

    private UUID published(String sentence, String word) {
        String content =
                """
                Circular %1$s on matters of the house

                %2$s

                The manager of the refuge reports number %1$s to the ministry before the end of the month.
                """
                        .formatted(Ids.next(), sentence.formatted(word));
        UUID id =
                world.as(
                        world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR),
                        () ->
                                importer.importFile(
                                                "circular.txt",
                                                content.getBytes(StandardCharsets.UTF_8))
                                        .documentId());
        Publishing.publish(world, curation, id);
        return id;
    }
}
