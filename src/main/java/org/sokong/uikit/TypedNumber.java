package org.sokong.uikit;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number as people write it in any of the four languages: with a point, a comma or the
 * Arabic sign before its decimals, in any digits, with blanks between thousands. A comma before
 * exactly three digits is not read: it is as likely to part thousands. Components read numbers by
 * the rules of one language and leave out what they do not know, so that 2.5 became 25.
 */
public final class TypedNumber {

    private static final Pattern WRITTEN =
            Pattern.compile("(?=.*\\d)(?<whole>[-+]?\\d*)(?:(?<sign>[.,\u066B])(?<parts>\\d+))?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");
    private static final int THOUSANDS = 3;

    private TypedNumber() {}

    /** The number; empty where there is none, or where it could be meant in two ways. */
    public static Optional<BigDecimal> of(String typed) {
        Matcher written = WRITTEN.matcher(BLANKS.matcher(western(typed)).replaceAll(""));
        if (!written.matches()) {
            return Optional.empty();
        }
        String parts = written.group("parts");
        if (parts == null) {
            return Optional.of(new BigDecimal(written.group("whole")));
        }
        if (written.group("sign").equals(",") && parts.length() == THOUSANDS) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(written.group("whole") + "." + parts));
    }

    /** The same with the digits 0 to 9 and signs of usual width. */
    static String western(String typed) {
        StringBuilder western = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .forEach(western::appendCodePoint);
        return western.toString();
    }
}
