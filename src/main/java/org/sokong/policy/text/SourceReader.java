package org.sokong.policy.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.sokong.policy.text.UnreadableSource.Reason;

/**
 * Reads the bytes of a source file strictly: what cannot be read without guessing is refused, since
 * a passage with a wrong letter in it would be quoted in reports.
 */
public final class SourceReader {

    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** The longest line that is read, in characters. */
    public static final int MAX_LINE = 100_000;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** First bytes of archives, office files, pictures, programs: often renamed to .txt. */
    private static final List<byte[]> BINARY_MARKS =
            List.of(
                    bytes(0x50, 0x4B, 0x03, 0x04),
                    bytes(0x50, 0x4B, 0x05, 0x06),
                    bytes(0x25, 0x50, 0x44, 0x46, 0x2D),
                    bytes(0x89, 0x50, 0x4E, 0x47),
                    bytes(0x47, 0x49, 0x46, 0x38),
                    bytes(0xFF, 0xD8, 0xFF),
                    bytes(0x1F, 0x8B),
                    bytes(0x37, 0x7A, 0xBC, 0xAF),
                    bytes(0x52, 0x61, 0x72, 0x21),
                    bytes(0xD0, 0xCF, 0x11, 0xE0),
                    bytes(0x7F, 0x45, 0x4C, 0x46),
                    bytes(0x7B, 0x5C, 0x72, 0x74, 0x66));

    /** A page or script saved as it is: its text would be mixed with code. */
    private static final Pattern MARKUP =
            Pattern.compile(
                    "\\A\\s*(<!doctype|<\\?xml|<\\?php|<html|<head|<body|<svg|<rss)\\b"
                            + "|^\\s*</?(script|iframe|object|embed|style|form|meta|link)\\b[^\\n]*>?",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private SourceReader() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableSource with the reason, if the file is empty, binary, a web page, wrongly
     *     encoded, or too large
     */
    public static SourceText read(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableSource(Reason.EMPTY);
        }
        if (content.length > MAX_BYTES) {
            throw new UnreadableSource(Reason.TOO_LARGE, MAX_BYTES / (1024 * 1024));
        }
        for (byte[] mark : BINARY_MARKS) {
            if (startsWith(content, mark)) {
                throw new UnreadableSource(Reason.BINARY);
            }
        }
        Charset charset = charsetOf(content);
        String text = decode(content, charset);
        refuseControls(text);
        refuseDoubleEncoding(text);
        if (Words.trim(text).isEmpty()) {
            throw new UnreadableSource(Reason.EMPTY);
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw new UnreadableSource(Reason.NO_TEXT);
        }
        if (text.lines().anyMatch(line -> line.length() > MAX_LINE)) {
            throw new UnreadableSource(Reason.LINE_TOO_LONG, MAX_LINE);
        }
        if (MARKUP.matcher(text).find()) {
            throw new UnreadableSource(Reason.MARKUP);
        }
        return new SourceText(text, charset, Hashes.sha256(content));
    }

    private static Charset charsetOf(byte[] content) {
        if (startsWith(content, bytes(0xFF, 0xFE, 0x00, 0x00))
                || startsWith(content, bytes(0x00, 0x00, 0xFE, 0xFF))) {
            throw new UnreadableSource(Reason.MISENCODED);
        }
        if (startsWith(content, bytes(0xFF, 0xFE))) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(content, bytes(0xFE, 0xFF))) {
            return StandardCharsets.UTF_16BE;
        }
        for (byte each : content) {
            if (each == 0) {
                throw new UnreadableSource(Reason.BINARY);
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static String decode(byte[] content, Charset charset) {
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            throw new UnreadableSource(Reason.MISENCODED);
        }
    }

    private static void refuseControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || c == '\uFFFE' || c == '\uFFFF') {
                throw new UnreadableSource(Reason.MISENCODED);
            }
            if (c == '\u202D' || c == '\u202E') {
                // Overrides show letters in another order than they are stored: a quoted passage
                // would say something else than what is read.
                throw new UnreadableSource(Reason.HIDDEN_DIRECTION);
            }
            boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u0085';
            if (Character.getType(c) == Character.CONTROL && !layout) {
                throw new UnreadableSource(c > 0x7F ? Reason.MISENCODED : Reason.BINARY);
            }
        }
    }

    /** UTF-8 that was read as Windows-1252 and saved again decodes a second time. */
    private static void refuseDoubleEncoding(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return;
        }
        try {
            ByteBuffer once =
                    WINDOWS_1252
                            .newEncoder()
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

    private static boolean startsWith(byte[] content, byte[] mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(int... values) {
        byte[] result = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (byte) values[i];
        }
        return result;
    }
}
