package org.sokong.policy.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sokong.policy.ParagraphAction;
import org.sokong.policy.ParagraphKind;
import org.sokong.policy.text.Paragraph;
import org.sokong.policy.text.ParagraphSplitter;
import org.sokong.policy.text.SourceReader;
import org.sokong.uikit.Language;

class AlignTest {

    static Stream<Arguments> languages() {
        List<Arguments> pairs = new ArrayList<>();
        for (Language one : Language.values()) {
            for (Language other : Language.values()) {
                if (one != other) {
                    pairs.add(Arguments.of(one, other));
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_translation_is_found_by_its_content_and_its_passages_face_each_other(
            Language one, Language other) {
        List<Unit> first = units(one, Texts.circular(one, "A"));
        List<Unit> second = units(other, Texts.circular(other, "B"));

        assertThat(Translations.work(first, second))
                .hasValueSatisfying(
                        work ->
                                assertThat(work.pairs())
                                        .as("score %s", work.score())
                                        .filteredOn(
                                                pair ->
                                                        first.get(pair.first()).sort()
                                                                == Unit.Sort.TEXT)
                                        .hasSize(8)
                                        .allMatch(pair -> pair.first() == pair.second()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_passage_that_a_translation_leaves_out_faces_none(Language one, Language other) {
        List<Unit> first = units(one, Texts.circular(one, "A"));
        List<Unit> second = new ArrayList<>(units(other, Texts.circular(other, "B")));
        second.remove(3);

        assertThat(Translations.align(first, second))
                .noneMatch(pair -> pair.first() == 3)
                .filteredOn(pair -> pair.first() > 3)
                .allMatch(pair -> pair.second() == pair.first() - 1);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_text_on_the_same_subject_is_no_translation(Language one, Language other) {
        assertThat(
                        Translations.work(
                                units(one, Texts.circular(one, "A")),
                                units(other, Texts.report(other, "B"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_report_and_its_translation_are_one_work(Language one, Language other) {
        assertThat(
                        Translations.work(
                                units(one, Texts.report(one, "A")),
                                units(other, Texts.report(other, "B"))))
                .isPresent();
    }

    @Test
    void the_real_vietnamese_and_arabic_texts_are_one_work_and_no_others() throws IOException {
        Map<String, List<Paragraph>> sources = sources();
        List<Paragraph> vietnamese = sources.get("001");
        List<Paragraph> arabic = sources.get("003");
        List<Pair> pairs =
                Translations.work(
                                units(Language.VIETNAMESE, vietnamese),
                                units(Language.ARABIC, arabic))
                        .orElseThrow()
                        .pairs();
        Map<Integer, Integer> found = new HashMap<>();
        pairs.forEach(
                pair ->
                        found.put(
                                vietnamese.get(pair.first()).number(),
                                arabic.get(pair.second()).number()));

        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 6; i <= 11; i++) {
            expected.put(i, i - 4);
        }
        for (int i = 14; i <= 16; i++) {
            expected.put(i, i - 5);
        }
        for (int i = 19; i <= 23; i++) {
            expected.put(i, i - 6);
        }
        assertThat(found).containsAllEntriesOf(expected);
        // The lead has no counterpart; of two equal captions either may face the one.
        assertThat(found).doesNotContainKey(3).hasSize(14 + 3);

        Map<String, Language> languages =
                Map.of(
                        "000", Language.MALAY,
                        "001", Language.VIETNAMESE,
                        "002", Language.ARABIC,
                        "003", Language.ARABIC,
                        "004", Language.ENGLISH);
        languages.forEach(
                (one, language) ->
                        languages.forEach(
                                (other, otherLanguage) -> {
                                    if (language != otherLanguage
                                            && !(one + other).equals("001003")
                                            && !(one + other).equals("003001")) {
                                        assertThat(
                                                        Translations.work(
                                                                units(language, sources.get(one)),
                                                                units(
                                                                        otherLanguage,
                                                                        sources.get(other))))
                                                .as("%s and %s", one, other)
                                                .isEmpty();
                                    }
                                }));
    }

    private static Map<String, List<Paragraph>> sources() throws IOException {
        String folder = System.getenv("SOKONG_POLICY_SOURCES");
        assumeTrue(folder != null && !folder.isBlank(), "real policy files");
        Map<String, List<Paragraph>> sources = new HashMap<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                sources.put(
                        file.getFileName().toString().substring(0, 3),
                        compared(SourceReader.read(Files.readAllBytes(file)).text()));
            }
        }
        return sources;
    }

    private static List<Unit> units(Language language, String text) {
        return units(language, compared(text));
    }

    private static List<Unit> units(Language language, List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(
                        each ->
                                new Unit(
                                        language,
                                        each.action() == ParagraphAction.INDEX
                                                ? Unit.Sort.TEXT
                                                : each.action() == ParagraphAction.KEEP
                                                        ? Unit.Sort.HEADING
                                                        : Unit.Sort.CAPTION,
                                        each.text()))
                .toList();
    }

    private static List<Paragraph> compared(String text) {
        return ParagraphSplitter.split(text).stream()
                .filter(each -> each.action() != ParagraphAction.STRIP)
                .filter(
                        each ->
                                each.action() != ParagraphAction.METADATA
                                        || each.kind() == ParagraphKind.CAPTION)
                .toList();
    }
}
