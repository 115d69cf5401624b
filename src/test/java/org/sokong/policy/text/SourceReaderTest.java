package org.sokong.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
        refused(Reason.OTHER_FORMAT, archive.toByteArray());
        refused(Reason.OTHER_FORMAT, "%PDF-1.7 text".getBytes(StandardCharsets.US_ASCII));
        refused(Reason.OTHER_FORMAT, "{\\rtf1 text}".getBytes(StandardCharsets.US_ASCII));
        refused(Reason.BINARY, "text\u0000text".getBytes(StandardCharsets.US_ASCII));
        refused(Reason.BINARY, "text\u001B[2Jtext".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void letters_that_only_another_encoding_explains_are_refused() {
        refused(Reason.MISENCODED, new byte[] {'a', (byte) 0xC3, (byte) 0x28, 'b'});
        byte[] sound = (VIETNAMESE + " " + VIETNAMESE).getBytes(StandardCharsets.UTF_8);
        sound[3] = 'x';
        refused(Reason.MISENCODED, sound);
        byte[] noise = new byte[400];
        new java.util.Random(7).nextBytes(noise);
        assertThatThrownBy(() -> SourceReader.read(noise)).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void utf_16_without_its_mark_is_told_by_its_letters() {
        String english = "Nobody is asked to testify in exchange for a bed.";
        for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read(ARABIC, order)).isEqualTo(ARABIC);
            assertThat(read(english, order)).isEqualTo(english);
            assertThat(read(VIETNAMESE, order)).isEqualTo(VIETNAMESE);
        }
        assertThat(read("\uFEFF" + ARABIC, Charset.forName("UTF-32LE"))).isEqualTo(ARABIC);
    }

    @Test
    void old_windows_encodings_are_told_by_their_letters_and_said_so() {
        SourceText arabic = SourceReader.read(ARABIC.getBytes(Charset.forName("windows-1256")));
        assertThat(arabic.text()).isEqualTo(ARABIC);
        assertThat(arabic.charset()).isEqualTo("windows-1256");
        assertThat(arabic.charsetGuessed()).isTrue();

        String parted =
                "Nạn nhân được đưa đến nơi an toàn và có người giúp đỡ ngay trong ngày đầu tiên.";
        SourceText vietnamese = SourceReader.read(windows1258(parted));
        assertThat(vietnamese.text()).isEqualTo(parted);
        assertThat(vietnamese.charset()).isEqualTo("windows-1258");

        String english =
                "The shelter’s rules – “nobody is locked in” – were read to each resident.";
        assertThat(read(english, Charset.forName("windows-1252"))).isEqualTo(english);
        String malay =
                "Beliau berkata “mangsa tidak dipaksa” – laporan itu disimpan dengan selamat.";
        assertThat(read(malay, Charset.forName("windows-1252"))).isEqualTo(malay);
    }

    /** Windows writes the tone of a letter behind it. */
    private static byte[] windows1258(String text) {
        StringBuilder parted = new StringBuilder();
        for (char c : text.toCharArray()) {
            String one = String.valueOf(c);
            if (Charset.forName("windows-1258").newEncoder().canEncode(c)) {
                parted.append(c);
                continue;
            }
            String apart = java.text.Normalizer.normalize(one, java.text.Normalizer.Form.NFD);
            int tone = apart.length() - 1;
            // A letter may carry a shape (kept) and a tone (parted).
            for (int i = 1; i < apart.length(); i++) {
                if ("\u0300\u0301\u0303\u0309\u0323".indexOf(apart.charAt(i)) >= 0) {
                    tone = i;
                }
            }
            String base =
                    java.text.Normalizer.normalize(
                            apart.substring(0, tone) + apart.substring(tone + 1),
                            java.text.Normalizer.Form.NFC);
            parted.append(base).append(apart.charAt(tone));
        }
        return parted.toString().getBytes(Charset.forName("windows-1258"));
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
        byte[] large = new byte[SourceReader.MAX_TEXT_BYTES + 1];
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
        refused(
                Reason.OTHER_FORMAT,
                "<!DOCTYPE html><p>Hello</p>".getBytes(StandardCharsets.UTF_8));
        refused(Reason.MARKUP, "<svg><text>x</text></svg>".getBytes(StandardCharsets.UTF_8));
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
