package org.sokong.policy.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole dates in a text in English, Malay, Vietnamese or Arabic, in any digits. Dates of figures
 * only are read day first, as in all countries of the four languages that the library covers. A day
 * without its year is no date.
 */
public final class DateFinder {

    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        names(
                "january february march april may june july august september october november december");
        names("jan feb mar apr may jun jul aug sep oct nov dec");
        names("januari februari mac april mei jun julai ogos september oktober november disember");
        names("يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر");
        names(
                "كانون-الثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين-الاول تشرين-الثاني كانون-الاول");
        MONTHS.put("sept", 9);
        MONTHS.put("ogo", 8);
        MONTHS.put("dis", 12);
        MONTHS.put("ماي", 5);
        MONTHS.put("جوان", 6);
        MONTHS.put("جويليه", 7);
        MONTHS.put("اوت", 8);
    }

    private static final String MONTH = "(" + String.join("|", sorted()) + ")";

    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of |hb\\.? |من )?"
                            + MONTH
                            + "\\.?(?:\\s*/\\s*[\\p{L} ]{2,15}?)?\\s*,?\\s*(?:عام |سنه |من )?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?<!\\p{L})"
                            + MONTH
                            + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,\\s*(\\d{4})(?!\\d)");
    private static final Pattern VIETNAMESE =
            Pattern.compile("(?<!\\d)(\\d{1,2}) tháng (\\d{1,2})(?: năm|,|/)? ?(\\d{4})(?!\\d)");
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?![\\d/-])");
    private static final Pattern ISO =
            Pattern.compile("(?<![\\d/.-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])");

    private DateFinder() {}

    /**
     * A date.
     *
     * @param words how it is written
     */
    public record Found(LocalDate date, String words) {}

    /** All whole dates of a text, in the order of their patterns. */
    public static List<Found> in(String text) {
        String form = form(text);
        List<Found> found = new ArrayList<>();
        Matcher matcher = DAY_FIRST.matcher(form);
        while (matcher.find()) {
            add(found, matcher, matcher.group(3), month(matcher.group(2)), matcher.group(1));
        }
        matcher = MONTH_FIRST.matcher(form);
        while (matcher.find()) {
            add(found, matcher, matcher.group(3), month(matcher.group(1)), matcher.group(2));
        }
        matcher = VIETNAMESE.matcher(form);
        while (matcher.find()) {
            add(found, matcher, matcher.group(3), number(matcher.group(2)), matcher.group(1));
        }
        matcher = FIGURES.matcher(form);
        while (matcher.find()) {
            add(found, matcher, matcher.group(4), number(matcher.group(3)), matcher.group(1));
        }
        matcher = ISO.matcher(form);
        while (matcher.find()) {
            add(found, matcher, matcher.group(1), number(matcher.group(2)), matcher.group(3));
        }
        return found;
    }

    private static void add(
            List<Found> found, Matcher matcher, String year, int month, String day) {
        date(number(year), month, number(day))
                .ifPresent(date -> found.add(new Found(date, matcher.group().strip())));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        if (year < 1900 || year > 2100) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name, 0);
    }

    private static String form(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder digits = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return SearchForm.of(digits.toString());
    }

    private static void names(String list) {
        String[] names = list.split(" ");
        for (int i = 0; i < names.length; i++) {
            MONTHS.putIfAbsent(names[i].replace('-', ' ').toLowerCase(Locale.ROOT), i + 1);
        }
    }

    private static List<String> sorted() {
        return MONTHS.keySet().stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .map(Pattern::quote)
                .toList();
    }
}
