package org.sokong.policy.text;

/** Counts words, and takes white space of any sort off a line. */
public final class Words {

    private Words() {}

    /** Words (in Vietnamese: syllables) that hold a letter or a digit. */
    public static int count(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean part = Character.isLetterOrDigit(text.charAt(i));
            boolean space =
                    Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
            if (part && !inside) {
                count++;
                inside = true;
            } else if (space) {
                inside = false;
            }
        }
        return count;
    }

    /** Removes what {@link Character#isWhitespace} and {@link Character#isSpaceChar} call space. */
    static String trim(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isSpace(line.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
