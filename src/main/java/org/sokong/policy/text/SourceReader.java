package org.sokong.policy.text;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.sokong.policy.text.UnreadableSource.Reason;

/**
 * Reads plain texts, and checks what was read of any other format. What cannot be read without
 * doubt is refused, since a passage with a wrong letter in it would be quoted in reports.
 */
public final class SourceReader {

    /** The largest plain text or web page that is read, in bytes. */
    public static final int MAX_TEXT_BYTES = 5 * 1024 * 1024;

    /** The longest line or paragraph that is read, in characters. */
    public static final int MAX_LINE = 100_000;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085]+");

    /** A feed or script saved as it is: its text would be mixed with code. */
    private static final Pattern MARKUP =
            Pattern.compile(
                    "\\A\\s*(<\\?xml|<\\?php|<svg|<rss)\\b"
                            + "|^\\s*</?(script|iframe|object|embed|style|form|meta|link)\\b[^\\n]*>?",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private SourceReader() {}

    /**
     * Reads a plain text.
     *
     * @throws UnreadableSource with the reason, if the file is empty, binary, code, wrongly
     *     encoded, or too large
     */
    public static SourceText read(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableSource(Reason.EMPTY);
        }
        refuseLargeText(content);
        if (SourceFormat.of(content) != SourceFormat.TEXT) {
            throw new UnreadableSource(Reason.OTHER_FORMAT);
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(content, null);
        List<Block> blocks = LINE_BREAK.splitAsStream(decoded.text()).map(Block::plain).toList();
        SourceText source =
                new SourceText(
                        SourceFormat.TEXT,
                        blocks,
                        decoded.charset().name(),
                        decoded.guessed(),
                        Hashes.sha256(content));
        check(source);
        if (MARKUP.matcher(decoded.text()).find()) {
            throw new UnreadableSource(Reason.MARKUP);
        }
        return source;
    }

    /** What was read of a file that is no plain text. */
    public static SourceText of(byte[] content, SourceFormat format, List<Block> blocks) {
        SourceText source = new SourceText(format, blocks, null, false, Hashes.sha256(content));
        check(source);
        return source;
    }

    /**
     * A paragraph as a person types it: one line, its letters composed.
     *
     * @throws UnreadableSource if there are no words, too many, or hidden signs
     */
    public static String paragraph(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFC);
        refuseControls(plain);
        String line = SPACES.matcher(Words.trim(plain)).replaceAll(" ");
        if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new UnreadableSource(Reason.NO_TEXT);
        }
        if (line.length() > MAX_LINE) {
            throw new UnreadableSource(Reason.LINE_TOO_LONG, MAX_LINE);
        }
        return line;
    }

    /** Plain texts and web pages have a smaller limit than files with pictures in them. */
    public static void refuseLargeText(byte[] content) {
        if (content.length > MAX_TEXT_BYTES) {
            throw new UnreadableSource(Reason.TOO_LARGE, MAX_TEXT_BYTES / (1024 * 1024));
        }
    }

    /** The checksum by which the same file is recognised. */
    public static String sha256(byte[] content) {
        return Hashes.sha256(content);
    }

    private static void check(SourceText source) {
        String text = source.text();
        refuseControls(text);
        if (Words.trim(text).isEmpty()) {
            throw new UnreadableSource(
                    source.format() == SourceFormat.TEXT ? Reason.EMPTY : Reason.NO_TEXT);
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw new UnreadableSource(Reason.NO_TEXT);
        }
        if (source.blocks().stream().anyMatch(block -> block.text().length() > MAX_LINE)) {
            throw new UnreadableSource(Reason.LINE_TOO_LONG, MAX_LINE);
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
}
