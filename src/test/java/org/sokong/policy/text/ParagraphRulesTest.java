package org.sokong.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sokong.policy.ParagraphAction;
import org.sokong.policy.ParagraphKind;

/** The rules on invented texts: no catalogue, no file name, no checksum is known to them. */
class ParagraphRulesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/policy/fixtures");

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("[a-z]{2}-.*"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void text_is_kept_and_what_a_website_put_around_it_goes(Path fixture) throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(fixture)) {
            if (line.equals("-")) {
                lines.add("");
                continue;
            }
            lines.add(line.substring(2));
            expected.add(line.substring(0, 1) + " " + line.substring(2));
        }
        SourceText read =
                SourceReader.read(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));

        List<Paragraph> paragraphs = ParagraphSplitter.split(read.text());

        assertThat(paragraphs)
                .extracting(p -> p.action().name().charAt(0) + " " + p.text())
                .containsExactlyElementsOf(expected);
        String language = fixture.getFileName().toString().substring(0, 2);
        assertThat(LanguageDetector.detect(read.text()))
                .hasValueSatisfying(found -> assertThat(found.tag()).isEqualTo(language));
    }

    @Test
    void both_kinds_of_fixture_exist_in_each_language() throws IOException {
        assertThat(fixtures().map(path -> path.getFileName().toString().substring(0, 2)))
                .containsExactlyInAnyOrder("ar", "ar", "en", "en", "ms", "ms", "vi", "vi");
    }

    @Test
    void paragraphs_are_counted_without_blank_lines_and_keep_their_line() {
        List<Paragraph> paragraphs =
                ParagraphSplitter.split(
                        "A short title of the thing\n\n\u00A0\n  The first sentence stands here. \n");

        assertThat(paragraphs).extracting(Paragraph::number).containsExactly(1, 2);
        assertThat(paragraphs).extracting(Paragraph::line).containsExactly(1, 4);
        assertThat(paragraphs.get(1).text()).isEqualTo("The first sentence stands here.");
        assertThat(paragraphs.get(0).kind()).isEqualTo(ParagraphKind.TITLE);
    }

    @Test
    void a_source_line_above_the_text_does_not_cut_it() {
        List<Paragraph> paragraphs =
                ParagraphSplitter.split(
                        """
                        Guidance on first meetings with clients
                        Source: Ministry of Care
                        A first meeting is no interrogation. Say who you are.
                        """);

        assertThat(paragraphs)
                .extracting(Paragraph::action)
                .containsExactly(
                        ParagraphAction.KEEP, ParagraphAction.METADATA, ParagraphAction.INDEX);
    }

    @Test
    void a_sentence_that_only_begins_with_the_word_source_is_text() {
        List<Paragraph> paragraphs =
                ParagraphSplitter.split(
                        """
                        The shelter was opened last year in the old harbour office.
                        Source: the word is used here in a sentence which goes on and on and names no body.
                        Residents stay as long as they need and leave when they wish.
                        """);

        assertThat(paragraphs).extracting(Paragraph::action).containsOnly(ParagraphAction.INDEX);
    }

    @Test
    void a_box_in_the_middle_takes_its_headlines_but_not_the_rest_of_the_article() {
        List<Paragraph> paragraphs =
                ParagraphSplitter.split(
                        """
                        Shelter opens in the harbour district
                        The shelter was opened last year in the old harbour office.
                        Related stories
                        Fishing vessel detained in the bay
                        Residents stay as long as they need and leave when they wish.
                        Source: Harbour Council
                        """);

        assertThat(paragraphs)
                .extracting(Paragraph::action)
                .containsExactly(
                        ParagraphAction.KEEP,
                        ParagraphAction.INDEX,
                        ParagraphAction.STRIP,
                        ParagraphAction.STRIP,
                        ParagraphAction.INDEX,
                        ParagraphAction.METADATA);
    }
}
