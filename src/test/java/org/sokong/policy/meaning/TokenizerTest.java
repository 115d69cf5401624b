package org.sokong.policy.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our tokenizer against the numbers that the models' own makers' program (tokenizers 0.23.2 and
 * sentencepiece 0.2.2) gave for the same texts and files.
 */
class TokenizerTest {

    private static final Path EXPECTED = Path.of("src/test/resources/policy/meaning");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"unigram-metaspace", "unigram-split"})
    void a_text_has_the_numbers_that_the_makers_program_gives(String name) throws Exception {
        assertSame(Tokenizer.read(EXPECTED.resolve(name + ".json")), name + "-ids.json");
    }

    @Test
    void word_pieces_of_a_real_model_are_the_makers_too() throws Exception {
        assertSame(Tokenizer.read(SmallModel.tokenizer(folder)), "wordpiece-ids.json");
    }

    private static void assertSame(Tokenizer tokenizer, String expected) {
        int compared = 0;
        for (JsonNode each :
                JsonMapper.builder().build().readTree(EXPECTED.resolve(expected).toFile())) {
            String text = each.path("text").asString();
            long[] ids =
                    LongStream.range(0, each.path("ids").size())
                            .map(i -> each.path("ids").path((int) i).asLong())
                            .toArray();
            assertThat(tokenizer.encode(text, 1_000).ids()).as(text).isEqualTo(ids);
            compared++;
        }
        assertThat(compared).isGreaterThanOrEqualTo(12);
    }

    @Test
    void a_long_text_is_cut_and_keeps_its_frame() throws Exception {
        Tokenizer tokenizer = Tokenizer.read(SmallModel.tokenizer(folder));

        long[] all = tokenizer.encode("shelter ".repeat(50), 1_000).ids();
        long[] cut = tokenizer.encode("shelter ".repeat(50), 10).ids();

        assertThat(cut).hasSize(10);
        assertThat(Arrays.copyOf(cut, 9)).isEqualTo(Arrays.copyOf(all, 9));
        assertThat(cut[9]).isEqualTo(all[all.length - 1]);
    }

    @Test
    void signs_that_a_model_does_not_know_are_counted() throws Exception {
        Tokenizer tokenizer = Tokenizer.read(SmallModel.tokenizer(folder));

        assertThat(tokenizer.encode("a house for victims", 100).unknownShare()).isZero();
        assertThat(tokenizer.encode("\u1780\u1781 \u1782", 100).unknownShare()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing at all| not JSON",
                "{}| it has no model",
                "{\"model\":{\"type\":\"BPE\"}}| of its kind, BPE, WordPiece and Unigram are known",
                "{\"model\":{\"type\":\"WordPiece\",\"vocab\":{}}}| it has no vocabulary",
                "{\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[[\"a\",0],[\"b\",0]]},"
                        + "\"normalizer\":{\"type\":\"Magic\"}}| its normalizer is of an unknown kind",
                "{\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[[\"a\",0],[\"b\",0]]},"
                        + "\"normalizer\":{\"type\":\"Precompiled\",\"precompiled_charsmap\":\"AAAA\"}}"
                        + "| no character map",
            })
    void a_file_that_cannot_be_used_is_refused_with_what_is_wrong(String content, String reason)
            throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), content);

        assertThatThrownBy(() -> Tokenizer.read(file))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason.strip());
    }
}
