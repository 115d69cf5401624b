package org.sokong.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A short random code that people can say on the phone: a letter for its kind, six random
 * characters and a check character, such as {@code C-9X3TQK-H}. It is derived from nothing, so that
 * it tells nothing about a person, a date or a country (data_protection.md, section 2).
 *
 * <p>The alphabet has 31 characters without the look-alikes {@code 0 1 I L O}; the check character
 * is a weighted sum modulo the prime 31, which finds every single wrong character and every swap of
 * two neighbours.
 */
public record Code(String value) {

    /** Characters of a code: digits and capital letters that are not mistaken for each other. */
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * @throws IllegalArgumentException when the check character does not fit
     */
    public Code {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a code");
        }
    }

    /** A new random code of a kind: {@code C} for a case, {@code R} for a referral. */
    public static Code random(char kind) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            body.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Code(kind + "-" + body + "-" + check(kind, body));
    }

    /** Reads a code as people type it: any case, with or without dashes and spaces. */
    public static Optional<Code> parse(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-‐-―]", "");
        if (plain.length() != LENGTH + 2) {
            return Optional.empty();
        }
        String value =
                plain.charAt(0)
                        + "-"
                        + plain.substring(1, LENGTH + 1)
                        + "-"
                        + plain.charAt(LENGTH + 1);
        return isValid(value) ? Optional.of(new Code(value)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        if (!value.matches("[A-Z]-[" + ALPHABET + "]{" + LENGTH + "}-[" + ALPHABET + "]")) {
            return false;
        }
        return check(value.charAt(0), value.substring(2, 2 + LENGTH))
                == value.charAt(value.length() - 1);
    }

    private static char check(char kind, CharSequence body) {
        int sum = kind;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
