package org.sokong.policy.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.text.UnreadableSource.Reason;
import org.sokong.uikit.Language;

/**
 * Makes letters of bytes. A mark at the beginning or valid UTF-8 decides; then what a web page says
 * of itself; then the old Windows encodings are tried, and one is taken only if a text in a
 * language of the library comes out whole. What stays doubtful is refused, since a passage with a
 * wrong letter in it would be quoted in reports.
 */
public final class TextDecoder {

    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private record Mark(Charset charset, int... bytes) {}

    /** The longer marks first: that of UTF-32 begins like that of UTF-16. */
    private static final List<Mark> MARKS =
            List.of(
                    new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
                    new Mark(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
                    new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
                    new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
                    new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    /** Signs of letters that were read in the wrong encoding: "naÃ¯ve", "â€™". */
    private static final Pattern MISREAD =
            Pattern.compile("\\p{Ll}[À-ÞŸŒŠŽ]|[\\u00C0-\\u024F]{2}|[\\u00C0-\\u024F][¡-¿€™œ]");

    /** Of a hundred letters of English or Malay, so many may have accents. */
    private static final int ACCENTS_PERCENT = 3;

    /** Of fewer bytes nothing can be told. */
    private static final int FEWEST = 20;

    private TextDecoder() {}

    /**
     * What came out.
     *
     * @param guessed whether only the letters told the encoding
     */
    public record Decoded(String text, Charset charset, boolean guessed) {}

    /**
     * Decodes a file.
     *
     * @param declared what a web page says of itself, if it does
     * @throws UnreadableSource if the letters stay doubtful
     */
    public static Decoded decode(byte[] content, @Nullable Charset declared) {
        for (Mark mark : MARKS) {
            if (startsWith(content, mark.bytes())) {
                int length = mark.bytes().length;
                String text =
                        strictly(
                                        Arrays.copyOfRange(content, length, content.length),
                                        mark.charset())
                                .orElseThrow(() -> new UnreadableSource(Reason.MISENCODED));
                return new Decoded(text, mark.charset(), false);
            }
        }
        if (holdsZero(content)) {
            return wide(content);
        }
        Optional<String> modern = strictly(content, StandardCharsets.UTF_8);
        if (modern.isPresent()) {
            refuseDoubleEncoding(modern.get());
            return new Decoded(modern.get(), StandardCharsets.UTF_8, false);
        }
        if (brokenUtf8(content)) {
            throw new UnreadableSource(Reason.MISENCODED);
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            Optional<String> said = strictly(content, declared).filter(TextDecoder::printable);
            if (said.isPresent()) {
                return new Decoded(composed(said.get()), declared, false);
            }
        }
        return old(content);
    }

    /** UTF-16 without its mark: one of the two orders gives letters, the other nonsense. */
    private static Decoded wide(byte[] content) {
        for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Optional<String> text =
                    content.length % 2 == 0 ? strictly(content, order) : Optional.empty();
            if (text.filter(TextDecoder::sensible).isPresent()) {
                return new Decoded(text.get(), order, true);
            }
        }
        throw new UnreadableSource(Reason.BINARY);
    }

    private static boolean sensible(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long known =
                text.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character.UnicodeScript::of)
                        .filter(
                                script ->
                                        script == Character.UnicodeScript.LATIN
                                                || script == Character.UnicodeScript.ARABIC)
                        .count();
        return printable(text)
                && letters > 0
                && known * 100 >= letters * 95
                && LanguageDetector.detect(text).isPresent();
    }

    private static Decoded old(byte[] content) {
        if (content.length < FEWEST) {
            throw new UnreadableSource(Reason.MISENCODED);
        }
        Optional<String> arabic = strictly(content, ARABIC).filter(TextDecoder::printable);
        if (arabic.flatMap(LanguageDetector::detect).filter(Language.ARABIC::equals).isPresent()) {
            return new Decoded(arabic.get(), ARABIC, true);
        }
        Optional<String> vietnamese =
                strictly(content, VIETNAMESE)
                        .filter(TextDecoder::printable)
                        .map(TextDecoder::composed);
        if (vietnamese
                .flatMap(LanguageDetector::detect)
                .filter(Language.VIETNAMESE::equals)
                .isPresent()) {
            return new Decoded(vietnamese.get(), VIETNAMESE, true);
        }
        Optional<String> western = strictly(content, WESTERN).filter(TextDecoder::printable);
        if (western.filter(TextDecoder::fewAccents).isPresent()
                && western.flatMap(LanguageDetector::detect)
                        .filter(found -> found != Language.ARABIC)
                        .isPresent()) {
            return new Decoded(western.get(), WESTERN, true);
        }
        throw new UnreadableSource(Reason.MISENCODED);
    }

    private static boolean fewAccents(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long accents = text.codePoints().filter(c -> c > 0x7F && Character.isLetter(c)).count();
        return accents * 100 <= letters * ACCENTS_PERCENT && !MISREAD.matcher(text).find();
    }

    /** Windows keeps the signs of Vietnamese apart from their letters. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** No signs that only another encoding explains. */
    private static boolean printable(String text) {
        return text.chars()
                .noneMatch(
                        c ->
                                c == '\uFFFD'
                                        || Character.getType(c) == Character.PRIVATE_USE
                                        || Character.getType(c) == Character.UNASSIGNED
                                        || (Character.getType(c) == Character.CONTROL
                                                && c != '\t'
                                                && c != '\n'
                                                && c != '\r'
                                                && c != '\f'));
    }

    /** Whether most of what is not ASCII is sound UTF-8: then some of it was damaged. */
    private static boolean brokenUtf8(byte[] content) {
        int sound = 0;
        int broken = 0;
        int i = 0;
        while (i < content.length) {
            int first = content[i] & 0xFF;
            int following = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
            if (first < 0x80) {
                i++;
                continue;
            }
            int found = 0;
            while (found < following
                    && i + found + 1 < content.length
                    && (content[i + found + 1] & 0xC0) == 0x80) {
                found++;
            }
            boolean whole = following > 0 && found == following;
            sound += whole ? 1 : 0;
            broken += whole ? 0 : 1;
            i += whole ? following + 1 : 1;
        }
        return sound > broken;
    }

    /** UTF-8 that was read as Windows-1252 and saved again decodes a second time. */
    private static void refuseDoubleEncoding(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return;
        }
        try {
            ByteBuffer once =
                    WESTERN.newEncoder()
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .encode(CharBuffer.wrap(text));
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(once);
        } catch (CharacterCodingException cannotBeDoublyEncoded) {
            return;
        }
        throw new UnreadableSource(Reason.MISENCODED);
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    private static boolean holdsZero(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }
}
