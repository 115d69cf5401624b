package org.sokong.reports;

/**
 * A number as it may leave the house.
 *
 * @param kind whether it is shown
 * @param count the true count, to be shown only where {@link Kind#SHOWN}; 0 otherwise
 */
public record Cell(Kind kind, long count) {

    /** Whether a number is shown. */
    public enum Kind {
        /** The true count. */
        SHOWN,
        /** From 1 to k - 1: shown as "&lt;k". */
        SMALL,
        /** Large enough by itself, but it would give away a hidden one. */
        WITHHELD
    }

    static Cell shown(long count) {
        return new Cell(Kind.SHOWN, count);
    }

    static Cell small() {
        return new Cell(Kind.SMALL, 0);
    }

    static Cell withheld() {
        return new Cell(Kind.WITHHELD, 0);
    }

    /** The number as text: the count, "&lt;k", or the word for withheld. */
    public String text(int k, String withheldWord) {
        return switch (kind) {
            case SHOWN -> Long.toString(count);
            case SMALL -> "<" + k;
            case WITHHELD -> withheldWord;
        };
    }
}
