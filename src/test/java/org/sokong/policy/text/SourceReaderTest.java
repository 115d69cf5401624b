package org.sokong.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.sokong.policy.text.UnreadableSource.Reason;

class SourceReaderTest {

    private static final String VIETNAMESE = "Nạn nhân được đưa đến nơi an toàn.";
    private static final String ARABIC = "تُجرى المقابلة الأولى في مكان هادئ.";

    @Test
    void utf_8_is_read_with_and_without_mark() {
        assertThat(read(VIETNAMESE, StandardCharsets.UTF_8)).isEqualTo(VIETNAMESE);
        assertThat(read("\uFEFF" + VIETNAMESE, StandardCharsets.UTF_8)).isEqualTo(VIETNAMESE);
    }

    @Test
    void utf_16_with_its_mark_is_read() {
        assertThat(read("\uFEFF" + ARABIC, StandardCharsets.UTF_16LE)).isEqualTo(ARABIC);
        assertThat(read("\uFEFF" + ARABIC, StandardCharsets.UTF_16BE)).isEqualTo(ARABIC);
    }

    @Test
    void an_empty_file_is_refused() {
        refused(Reason.EMPTY, new byte[0]);
        refused(Reason.EMPTY, " \r\n\t\u00A0\n".getBytes(StandardCharsets.UTF_8));
        refused(Reason.NO_TEXT, "--- 12 / 2024 ***".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_binary_file_is_refused_whatever_its_name() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
            zip.write(1);
        }
        refused(Reason.BINARY, archive.toByteArray());
        refused(Reason.BINARY, "%PDF-1.7 text".getBytes(StandardCharsets.US_ASCII));
        refused(Reason.BINARY, "text\u0000text".getBytes(StandardCharsets.US_ASCII));
        refused(Reason.BINARY, "text\u001B[2Jtext".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void wrong_encodings_are_refused_instead_of_guessed() {
        refused(Reason.MISENCODED, ARABIC.getBytes(Charset.forName("windows-1256")));
        refused(Reason.MISENCODED, new byte[] {'a', (byte) 0xC3, (byte) 0x28, 'b'});
        refused(Reason.BINARY, ARABIC.getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void text_that_was_encoded_twice_is_refused() {
        byte[] once = "Cafés and naïve".getBytes(StandardCharsets.UTF_8);
        String misread = new String(once, Charset.forName("windows-1252"));
        refused(Reason.MISENCODED, misread.getBytes(StandardCharsets.UTF_8));
        refused(Reason.MISENCODED, "Lost \uFFFD letter".getBytes(StandardCharsets.UTF_8));
        assertThat(read("Cafés and naïve", StandardCharsets.UTF_8)).contains("naïve");
    }

    @Test
    void an_enormous_file_or_line_is_refused() {
        byte[] large = new byte[SourceReader.MAX_BYTES + 1];
        Arrays.fill(large, (byte) 'a');
        refused(Reason.TOO_LARGE, large);
        refused(
                Reason.LINE_TOO_LONG,
                "a".repeat(SourceReader.MAX_LINE + 1).getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> ParagraphSplitter.split("a\n".repeat(10_001)))
                .isInstanceOfSatisfying(
                        UnreadableSource.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_PARAGRAPHS));
    }

    @Test
    void a_web_page_or_script_is_refused() {
        refused(Reason.MARKUP, "<!DOCTYPE html><p>Hello</p>".getBytes(StandardCharsets.UTF_8));
        refused(
                Reason.MARKUP,
                "A sentence.\n <script>alert(1)</script>\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read("They wrote 1 < 2 and <b>bold</b> words.", StandardCharsets.UTF_8))
                .contains("<b>");
    }

    @Test
    void hidden_reordering_of_letters_is_refused() {
        refused(Reason.HIDDEN_DIRECTION, "Pay \u202Eemos".getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String text, Charset charset) {
        return SourceReader.read(text.getBytes(charset)).text();
    }

    private static void refused(Reason reason, byte[] content) {
        assertThatThrownBy(() -> SourceReader.read(content))
                .isInstanceOfSatisfying(
                        UnreadableSource.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
