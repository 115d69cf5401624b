package org.sokong.cases;

/**
 * How many there are, as far as was counted.
 *
 * @param value number counted, at most {@value #CAP}
 * @param more whether there are more than that
 */
public record Count(int value, boolean more) {

    /** Where counting and scrolling stop: beyond it a filter is asked for. */
    public static final int CAP = 10_000;
}
