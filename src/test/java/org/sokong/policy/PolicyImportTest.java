package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.DomainException;
import org.sokong.policy.extract.Made;
import org.sokong.policy.text.Paragraph;
import org.sokong.policy.text.ParagraphSplitter;
import org.sokong.policy.text.SourceFormat;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class PolicyImportTest extends SokongTest {

    @Autowired private PolicyImporter importer;
    @Autowired private PolicyLibrary library;
    @Autowired private Curation curation;
    @Autowired private PolicyCatalogue catalogue;
    @Autowired private PolicyCommand command;
    @Autowired private PassageIndex index;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;
    @Autowired private World world;

    private UserPrincipal curator;

    @BeforeEach
    void aCurator() {
        curator = world.user(world.organisation("Curators"), null, Role.POLICY_CURATOR);
    }

    /** An invented document that no other test has imported. */
    private static String invented() {
        String mark = UUID.randomUUID().toString();
        return """
        Home
        Guidance number %s on shelter and counselling
        Published on 3 May 2031
        Every shelter offers psychosocial support and a lawyer to each resident, says guidance %s.
        Read also: Football results
        The police and civil society organisations meet each month to plan training in the district %s.
        Source: https://example.org/%s
        Related stories
        The weather stays fine until the harvest in the whole of the north.
        """
                .formatted(mark, mark, mark, mark);
    }

    @Test
    void an_unknown_file_becomes_a_document_with_proposed_topics_and_is_found() {
        String text = invented();
        world.as(
                curator,
                () -> {
                    ImportReport report = importer.importFile("new.txt", bytes(text));

                    assertThat(report.result()).isEqualTo(ImportReport.Result.NEW_DOCUMENT);
                    assertThat(report.language()).isEqualTo(Language.ENGLISH);
                    assertThat(report.title()).startsWith("Guidance number");
                    assertThat(report.count(ParagraphAction.INDEX)).isEqualTo(2);
                    assertThat(report.count(ParagraphAction.STRIP)).isEqualTo(4);
                    DocumentDetail document = library.document(report.documentId());
                    assertThat(document.summary().textImported()).isTrue();
                    assertThat(document.summary().address()).startsWith("https://example.org/");
                    DocumentDetail.Line first =
                            document.paragraphs().stream()
                                    .filter(line -> line.action() == ParagraphAction.INDEX)
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(first.number()).isEqualTo(4);
                    assertThat(first.topics())
                            .contains(new PassageTopic("PSYCHOSOCIAL", true))
                            .allMatch(PassageTopic::proposed);
                    Publishing.publish(world, curation, report.documentId());
                    assertThat(
                                    library.search(
                                                    new PassageQuery(
                                                            "sokongan psikososial",
                                                            null,
                                                            report.documentId(),
                                                            null,
                                                            null,
                                                            0))
                                            .hits())
                            .extracting(PassageHit::paragraph)
                            .containsExactly(4);
                });
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        byte[] content = bytes(invented());
        world.as(
                curator,
                () -> {
                    ImportReport first = importer.importFile("a.txt", content);
                    long documents = count("policy_document");

                    ImportReport again = importer.importFile("b.txt", content);

                    assertThat(again.result()).isEqualTo(ImportReport.Result.UNCHANGED);
                    assertThat(again.documentId()).isEqualTo(first.documentId());
                    assertThat(count("policy_document")).isEqualTo(documents);
                });
    }

    @Test
    void another_text_of_a_document_that_is_there_becomes_a_version_of_its_own() {
        String text = invented();
        world.as(
                curator,
                () -> {
                    ImportReport first = importer.importFile("a.txt", bytes(text));
                    String other =
                            text.replace(
                                    "Source:",
                                    "And one more sentence that was not there before.\nSource:");

                    ImportReport second = importer.importFile("a.txt", bytes(other));

                    assertThat(second.result()).isEqualTo(ImportReport.Result.NEW_VERSION);
                    assertThat(second.documentId()).isNotEqualTo(first.documentId());
                    assertThat(library.document(first.documentId()).paragraphs())
                            .noneMatch(
                                    line -> String.valueOf(line.text()).startsWith("And one more"));
                });
    }

    @Test
    void a_file_that_the_catalogue_describes_fills_in_its_text() {
        String text = invented();
        String sentence =
                text.lines().filter(line -> line.startsWith("Every")).findFirst().orElse("");
        String second =
                text.lines().filter(line -> line.startsWith("The police")).findFirst().orElse("");
        String code = "T" + UUID.randomUUID().toString().substring(0, 8);
        load(code, 1, headings(text), sentence, second);
        UUID passage = world.as(curator, () -> library.passage(code, 4).orElseThrow()).id();
        world.as(
                curator,
                () -> {
                    assertThat(library.passage(passage).text()).isNull();
                    assertThat(library.passage(passage).shown()).isEqualTo("In our own words.");

                    ImportReport report = importer.importFile("described.txt", bytes(text));

                    assertThat(report.result()).isEqualTo(ImportReport.Result.TEXT_FILLED_IN);
                    assertThat(report.documentCode()).isEqualTo(code);
                    assertThat(library.passage(passage).text()).isEqualTo(sentence);
                    assertThat(library.passage(passage).topics())
                            .containsExactly(new PassageTopic("PSYCHOSOCIAL", false));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Source:", "Every"})
    void a_file_with_a_paragraph_that_the_catalogue_does_not_know_waits_for_a_second_person(
            String before) {
        String text = invented();
        String code = "T" + UUID.randomUUID().toString().substring(0, 8);
        load(
                code,
                1,
                headings(text),
                text.lines().filter(line -> line.startsWith("Every")).findFirst().orElse(""),
                text.lines().filter(line -> line.startsWith("The police")).findFirst().orElse(""));
        String unread = "Nobody has read that residents pay for their beds, says " + code + ".";
        // Once at a number that is free, once at that of a known paragraph.
        String other = text.replaceFirst(before, unread + "\n" + before);
        world.as(
                curator,
                () -> {
                    ImportReport report = importer.importFile("other.txt", bytes(other));

                    assertThat(report.result()).isEqualTo(ImportReport.Result.NEW_VERSION);
                    assertThat(report.documentCode()).isNotEqualTo(code);
                    assertThat(library.passage(code, 4).orElseThrow().text()).isNull();
                    DocumentDetail draft = library.document(report.documentId());
                    assertThat(draft.summary().state()).isEqualTo(DocumentState.DRAFT);
                    assertThat(draft.summary().replacesId())
                            .isEqualTo(library.passage(code, 4).orElseThrow().document().id());
                    assertThat(
                                    jdbc.sql(
                                                    "select text from policy_passage where"
                                                            + " document_id = ? order by paragraph")
                                            .param(report.documentId())
                                            .query(String.class)
                                            .list())
                            .containsExactlyElementsOf(
                                    other.lines().filter(line -> !line.isBlank()).toList());
                });
    }

    @Test
    void a_heading_that_the_catalogue_does_not_know_waits_for_a_second_person_too() {
        String text = invented();
        String code = "T" + UUID.randomUUID().toString().substring(0, 8);
        load(
                code,
                1,
                headings(text),
                text.lines().filter(line -> line.startsWith("Every")).findFirst().orElse(""),
                text.lines().filter(line -> line.startsWith("The police")).findFirst().orElse(""));
        String other = text.replace("Guidance number", "Residents pay, says number");
        world.as(
                curator,
                () -> {
                    ImportReport report = importer.importFile("other.txt", bytes(other));

                    assertThat(report.result()).isEqualTo(ImportReport.Result.NEW_VERSION);
                    assertThat(library.document(report.documentId()).summary().state())
                            .isEqualTo(DocumentState.DRAFT);
                    PassageDetail shown = library.passage(code, 4).orElseThrow();
                    assertThat(shown.text()).isNull();
                    assertThat(library.document(shown.document().id()).paragraphs()).hasSize(2);

                    assertThat(importer.importFile("true.txt", bytes(text)).result())
                            .isEqualTo(ImportReport.Result.TEXT_FILLED_IN);
                });
    }

    /** What readers of a file see beside its passages. */
    private static Set<String> headings(String text) {
        return ParagraphSplitter.split(text).stream()
                .filter(each -> each.action() == ParagraphAction.KEEP)
                .map(Paragraph::hash)
                .collect(Collectors.toSet());
    }

    @Test
    void a_text_that_only_leaves_out_a_passage_is_another_version_and_other_furniture_is_none() {
        String text = invented();
        String shorter =
                text.lines()
                        .filter(line -> !line.startsWith("The police"))
                        .collect(Collectors.joining("\n"));
        world.as(
                curator,
                () -> {
                    ImportReport first = importer.importFile("a.txt", bytes(text));

                    assertThat(
                                    importer.importFile(
                                                    "b.txt",
                                                    bytes(
                                                            text.replace(
                                                                    "Football results",
                                                                    "Winter sports")))
                                            .result())
                            .isEqualTo(ImportReport.Result.UNCHANGED);
                    ImportReport second = importer.importFile("c.txt", bytes(shorter));
                    assertThat(second.result()).isEqualTo(ImportReport.Result.NEW_VERSION);
                    assertThat(second.documentId()).isNotEqualTo(first.documentId());
                });
    }

    @Test
    void an_older_or_equal_catalogue_changes_nothing_and_a_newer_one_keeps_what_a_curator_wrote() {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8);
        load(code, 5, "One sentence.", "Two sentences.");
        assertThat(load(code, 5, "One sentence.", "Two sentences.")).isZero();
        assertThat(load(code, 4, "One sentence.", "Two sentences.")).isZero();
        assertThat(load(code, 6, "One sentence.", "Two sentences.")).isEqualTo(1);
        jdbc.sql("update policy_document set curated = true, title = 'Mine' where code = ?")
                .param(code)
                .update();

        assertThat(load(code, 7, "One sentence.", "Two sentences.")).isZero();

        assertThat(
                        jdbc.sql("select title from policy_document where code = ?")
                                .param(code)
                                .query(String.class)
                                .single())
                .isEqualTo("Mine");
    }

    @Test
    void the_index_is_brought_up_to_date_after_a_crash_between_commit_and_index() {
        reconciled();
        jdbc.sql(
                        "update policy_passage set version = version + 1 where action = 'INDEX' and"
                                + " document_id in (select id from policy_document where state ="
                                + " 'PUBLISHED') limit 3")
                .update();

        assertThat(reconciled()).isEqualTo(3);
        assertThat(reconciled()).isZero();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("EMPTY", new byte[0]),
                Arguments.of("EMPTY", bytes(" \n\n ")),
                Arguments.of("DAMAGED", new byte[] {0x50, 0x4B, 3, 4, 20, 0, 0, 0}),
                Arguments.of("MISENCODED", new byte[] {'a', (byte) 0xC3, (byte) 0x28, 'b'}),
                Arguments.of("BINARY", new byte[] {'a', 0, 1, 2}),
                Arguments.of("TOO_LARGE", bytes("x".repeat(30 * 1024 * 1024))),
                Arguments.of("TOO_LARGE", bytes("a sentence. ".repeat(500_000))),
                Arguments.of("LINE_TOO_LONG", bytes("a sentence. ".repeat(100_000))),
                Arguments.of("MARKUP", bytes("A sentence.\n<script>alert(1)</script>\n")),
                Arguments.of("NO_TEXT", bytes("<html><script>alert(1)</script></html>")),
                Arguments.of("ARCHIVE", Made.zip(Map.of("letter.pdf", bytes("%PDF-1.7")))),
                Arguments.of("ENCRYPTED", Made.lockedPdf("secret")),
                Arguments.of("SCANNED", Made.scannedPdf()),
                Arguments.of("UNPACKS_TOO_LARGE", Made.bombDocx(60)),
                Arguments.of(
                        "EXTERNAL_ENTITY",
                        Made.odt(
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                                "<text:p>&e;</text:p>")),
                Arguments.of(
                        "LANGUAGE_UNKNOWN",
                        bytes("Les victimes de la traite ont besoin de soutien et de conseils.")),
                Arguments.of("ONLY_NOISE", bytes("Home\nLatest news\nShare\n")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_file_is_refused_with_the_reason_and_nothing_is_stored(String reason, byte[] file) {
        long documents = count("policy_document");
        long passages = count("policy_passage");
        world.as(
                curator,
                () ->
                        assertThatThrownBy(() -> importer.importFile("letter.txt", file))
                                .isInstanceOf(DomainException.class)
                                .hasMessage("policy.import.refused." + reason));

        assertThat(count("policy_document")).isEqualTo(documents);
        assertThat(count("policy_passage")).isEqualTo(passages);
    }

    @Test
    void a_word_file_becomes_a_document_whatever_its_name_says() {
        String mark = UUID.randomUUID().toString();
        byte[] file =
                Made.docx(
                        new Made.Styled("Heading1", "Standards for shelters " + mark),
                        new Made.Styled(
                                "",
                                "Every shelter "
                                        + mark
                                        + " offers each resident a private room, a lawyer and somebody to talk to in her own language."));
        world.as(
                curator,
                () -> {
                    ImportReport report = importer.importFile("standards.txt", file);

                    assertThat(report.result()).isEqualTo(ImportReport.Result.NEW_DOCUMENT);
                    assertThat(report.title()).isEqualTo("Standards for shelters " + mark);
                    assertThat(report.how().format()).isEqualTo(SourceFormat.DOCX);
                    assertThat(importer.importFile("again.docx", file).result())
                            .isEqualTo(ImportReport.Result.UNCHANGED);
                });
    }

    @Test
    void the_page_of_a_passage_is_kept() {
        world.as(
                curator,
                () -> {
                    ImportReport report =
                            importer.importFile(
                                    "long.pdf", Made.longPdf(4, UUID.randomUUID().toString()));

                    assertThat(
                                    jdbc.sql(
                                                    "select distinct page from policy_passage where document_id = ? and action = 'INDEX' order by page")
                                            .param(report.documentId())
                                            .query(Integer.class)
                                            .list())
                            .containsExactly(1, 2, 3, 4);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/passwd",
                "C:\\Windows\\System32\\letter.txt",
                "/etc/cron.d/letter.txt",
                "letter\u0000.txt",
                "..",
                "\u202Etxt.exe"
            })
    void path_tricks_in_a_file_name_do_nothing(String name) {
        world.as(
                curator,
                () -> {
                    ImportReport report = importer.importFile(name, bytes(invented()));

                    assertThat(report.result()).isEqualTo(ImportReport.Result.NEW_DOCUMENT);
                    assertThat(report.fileName())
                            .doesNotContain("/")
                            .doesNotContain("\\")
                            .doesNotContain("\u0000")
                            .doesNotContain("\u202E");
                });
    }

    @Test
    void only_a_curator_may_import() {
        UserPrincipal worker = world.user(world.organisation("Workers"), null, Role.CASEWORKER);

        world.as(
                worker,
                () ->
                        assertThatThrownBy(() -> importer.importFile("a.txt", bytes(invented())))
                                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void markup_in_a_sentence_stays_text() {
        String text = invented().replace("a lawyer", "a <b onclick=alert(1)>lawyer</b>");
        world.as(
                curator,
                () -> {
                    ImportReport report = importer.importFile("a.txt", bytes(text));
                    assertThat(library.document(report.documentId()).paragraphs())
                            .anySatisfy(
                                    line ->
                                            assertThat(line.text())
                                                    .contains("<b onclick=alert(1)>lawyer</b>"));
                });
    }

    @Test
    void the_command_tells_what_became_of_each_file(@TempDir Path folder) throws Exception {
        Path good = folder.resolve("good.txt");
        Path bad = folder.resolve("bad.txt");
        Files.writeString(good, invented());
        Files.write(bad, new byte[] {0, 1, 2});
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(seen, true, StandardCharsets.UTF_8);

        assertThat(command.run(List.of("import", good.toString()), out)).isZero();
        assertThat(command.run(List.of("import", bad.toString()), out)).isEqualTo(1);
        assertThat(command.run(List.of("import", folder + "/none.txt"), out)).isEqualTo(1);
        assertThat(command.run(List.of("export"), out)).isEqualTo(2);

        assertThat(seen.toString(StandardCharsets.UTF_8))
                .contains("good.txt: ")
                .contains("2 passages")
                .contains("bad.txt: ")
                .contains("Usage: ./sokong policy import");
    }

    private int load(String code, int version, String first, String second) {
        return load(code, version, Set.of(), first, second);
    }

    private int load(String code, int version, Set<String> headings, String first, String second) {
        return catalogue.load(
                new CatalogueFile(
                        version,
                        List.of(
                                new CatalogueFile.Document(
                                        code,
                                        Language.ENGLISH,
                                        "MY",
                                        false,
                                        "A described document",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        DocumentKind.GUIDELINE,
                                        null,
                                        Authority.PRIMARY,
                                        null,
                                        List.of(),
                                        headings,
                                        List.of(described(4, first), described(6, second)))),
                        0,
                        List.of()));
    }

    private static CatalogueFile.Passage described(int paragraph, String text) {
        String hash = ParagraphSplitter.split(text).getFirst().hash();
        return new CatalogueFile.Passage(
                paragraph,
                hash,
                List.of("PSYCHOSOCIAL"),
                null,
                null,
                null,
                Map.of(Language.ENGLISH, "In our own words."));
    }

    private int reconciled() {
        Integer differing = transaction.execute(status -> index.reconcile());
        return differing == null ? -1 : differing;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
