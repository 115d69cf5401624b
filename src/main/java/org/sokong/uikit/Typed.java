package org.sokong.uikit;

/** Words that somebody typed, in whatever script, among words of the page. */
public final class Typed {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Typed() {}

    /**
     * The words with a direction of their own, for the middle of a sentence; where they stand
     * alone, their element says {@code dir="auto"} instead.
     */
    public static String inline(String words) {
        return words.isEmpty() ? words : FIRST_STRONG_ISOLATE + words + POP_ISOLATE;
    }
}
