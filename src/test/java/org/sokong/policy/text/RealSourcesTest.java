package org.sokong.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sokong.policy.ParagraphAction;

/**
 * The rules on the five real files, against the labels made by hand. The files are not in the
 * repository: without SOKONG_POLICY_SOURCES this class says NOT RUN.
 */
class RealSourcesTest {

    private static Path sources = Path.of("");

    @BeforeAll
    static void find() {
        String folder = System.getenv("SOKONG_POLICY_SOURCES");
        if (folder == null || folder.isBlank()) {
            System.out.println("NOT RUN: real policy files (SOKONG_POLICY_SOURCES is not set)");
        }
        assumeTrue(folder != null && !folder.isBlank(), "real policy files");
        sources = Path.of(folder);
    }

    @Test
    void every_paragraph_of_the_real_files_is_judged_as_by_hand() throws IOException {
        List<String> expected =
                Files.readAllLines(Path.of("src/test/resources/policy/real-actions.csv"));

        assertThat(judged()).containsExactlyElementsOf(expected);
    }

    @Test
    void sixty_paragraphs_are_indexed_and_sixty_stripped() throws IOException {
        List<String> judged = judged();

        assertThat(judged.stream().filter(line -> line.endsWith(",INDEX"))).hasSize(60);
        assertThat(judged.stream().filter(line -> line.endsWith(",STRIP"))).hasSize(60);
    }

    @Test
    void every_indexed_paragraph_shows_its_language_by_itself() throws IOException {
        for (Path file : files()) {
            String text = SourceReader.read(Files.readAllBytes(file)).text();
            var whole = LanguageDetector.detect(text);
            assertThat(whole).isPresent();
            for (Paragraph paragraph : ParagraphSplitter.split(text)) {
                if (paragraph.action() == ParagraphAction.INDEX) {
                    assertThat(LanguageDetector.detect(paragraph.text()))
                            .as("%s paragraph %s", file, paragraph.number())
                            .isEqualTo(whole);
                }
            }
        }
    }

    /** Lines "hash of the paragraph,number,action": no text of the sources. */
    private static List<String> judged() throws IOException {
        return files().stream()
                .flatMap(RealSourcesTest::paragraphs)
                .map(p -> p.hash() + "," + p.number() + "," + p.action())
                .collect(Collectors.toList());
    }

    private static Stream<Paragraph> paragraphs(Path file) {
        try {
            return ParagraphSplitter.split(SourceReader.read(Files.readAllBytes(file)).text())
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(sources)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
