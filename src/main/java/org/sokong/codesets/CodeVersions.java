package org.sokong.codesets;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares versions as people read them: numbers in them by their size, so 10 comes after 9. */
final class CodeVersions implements Comparator<String> {

    static final Comparator<String> ORDER = new CodeVersions();

    private static final Pattern PART = Pattern.compile("\\d+|[^\\d.]+");

    private CodeVersions() {}

    @Override
    public int compare(String one, String other) {
        Matcher left = PART.matcher(one);
        Matcher right = PART.matcher(other);
        while (true) {
            boolean more = left.find();
            if (more != right.find()) {
                return more ? 1 : -1;
            }
            if (!more) {
                return one.compareTo(other);
            }
            int difference = comparePart(left.group(), right.group());
            if (difference != 0) {
                return difference;
            }
        }
    }

    private static int comparePart(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return numbers
                ? new java.math.BigInteger(one).compareTo(new java.math.BigInteger(other))
                : one.compareTo(other);
    }
}
