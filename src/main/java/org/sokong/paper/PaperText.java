package org.sokong.paper;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes any text printable: composed letters, no control characters, nothing that a font lacks.
 * What cannot be shown becomes a visible {@link #REPLACEMENT}, so that a reader sees that something
 * is missing.
 */
final class PaperText {

    /** Stands for what cannot be printed. */
    static final char REPLACEMENT = '\uFFFD';

    /** Text in one block; longer texts go on in a next one, since layout is slow in long blocks. */
    static final int BLOCK = 2_000;

    /** Marks upon one letter; Vietnamese needs two, vocalised Arabic three. */
    private static final int MARKS = 8;

    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final char ZERO_WIDTH_JOINER = '\u200D';

    private final PaperFonts fonts;

    PaperText(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** Text as it can be printed, with {@code \n} as the only control character. */
    String clean(String text) {
        String composed = Normalizer.normalize(calm(text), Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(composed);
        int start = clusters.first();
        for (int end = clusters.next();
                end != BreakIterator.DONE;
                start = end, end = clusters.next()) {
            append(composed.substring(start, end), clean);
        }
        return clean.toString();
    }

    /** Text on one line. */
    String line(String text) {
        return clean(text).replace('\n', ' ').strip();
    }

    /** A heap of marks upon one letter would make composing and laying out slow. */
    private static String calm(String text) {
        StringBuilder calm = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            marks = UCharacter.getCombiningClass(c) == 0 ? 0 : marks + 1;
            if (marks <= MARKS) {
                calm.appendCodePoint(c);
            } else if (marks == MARKS + 1) {
                calm.append(REPLACEMENT);
            }
        }
        return calm.toString();
    }

    private void append(String cluster, StringBuilder clean) {
        boolean lost = false;
        for (int i = 0; i < cluster.length(); ) {
            int c = cluster.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C) {
                clean.append('\n');
            } else if (c == '\r') {
                // Composed before: the two characters of a line end are one cluster.
                if (cluster.indexOf('\n') < 0) {
                    clean.append('\n');
                }
            } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
                clean.append(c == 0xA0 || c == 0x202F ? '\u00A0' : ' ');
            } else if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
                if (!clean.isEmpty() && isArabic(clean.charAt(clean.length() - 1))) {
                    clean.appendCodePoint(c);
                }
            } else if (!UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
                if (Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || !fonts.has(c)) {
                    lost = true;
                } else {
                    clean.appendCodePoint(c);
                }
            }
        }
        if (lost) {
            clean.append(REPLACEMENT);
        }
    }

    private static boolean isArabic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }

    /** Whether a clean text runs from right to left, by its first letter. */
    static boolean rightToLeft(String text, boolean otherwise) {
        return switch (Bidi.getBaseDirection(text)) {
            case Bidi.RTL -> true;
            case Bidi.LTR -> false;
            default -> otherwise;
        };
    }

    /** A clean line in pieces no longer than a block, cut at spaces where there are any. */
    static List<String> blocks(String line) {
        List<String> blocks = new ArrayList<>();
        int start = 0;
        while (line.length() - start > BLOCK) {
            int end = line.lastIndexOf(' ', start + BLOCK);
            if (end <= start + BLOCK / 2) {
                end = start + BLOCK;
                if (Character.isLowSurrogate(line.charAt(end))) {
                    end--;
                }
            }
            blocks.add(line.substring(start, end));
            start = end;
        }
        blocks.add(line.substring(start));
        return blocks;
    }
}
