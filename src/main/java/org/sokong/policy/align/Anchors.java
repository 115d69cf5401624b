package org.sokong.policy.align;

import java.text.DateFormatSymbols;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sokong.policy.text.SearchForm;
import org.sokong.uikit.Language;

/**
 * What stays the same when a text is translated: numbers, months, countries, names, and words that
 * are left in Latin letters. Each as a key that is equal across the four languages, with the words
 * in which it stands.
 */
final class Anchors {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,٫٬]\\d+)*");
    private static final Pattern LIST_NUMBER =
            Pattern.compile("^\\s*(?:[0-9]{1,3}|[A-Za-z])[.)\\-–]\\s+");
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?\\b");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("\\b(\\d{1,2})/(\\d{4})\\b");
    private static final Pattern VIETNAMESE_MONTH =
            Pattern.compile("tháng (\\d{1,2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final Pattern LATIN_WORD =
            Pattern.compile("[\\p{IsLatin}][\\p{IsLatin}\\p{M}]*");
    private static final Pattern ARABIC_WORD = Pattern.compile("\\p{IsArabic}+");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?:;•\"“(]\\s*|\\n)$");

    /** Written numbers; one and two are also articles and duals. */
    private static final Map<Language, List<List<String>>> WORDS =
            Map.of(
                    Language.ENGLISH,
                    List.of(
                            List.of("three"),
                            List.of("four"),
                            List.of("five"),
                            List.of("six"),
                            List.of("seven"),
                            List.of("eight"),
                            List.of("nine"),
                            List.of("ten"),
                            List.of("eleven"),
                            List.of("twelve")),
                    Language.MALAY,
                    List.of(
                            List.of("tiga"),
                            List.of("empat"),
                            List.of("lima"),
                            List.of("enam"),
                            List.of("tujuh"),
                            List.of("lapan"),
                            List.of("sembilan"),
                            List.of("sepuluh"),
                            List.of("sebelas"),
                            List.of("dua belas")),
                    Language.VIETNAMESE,
                    List.of(
                            List.of("ba"),
                            List.of("bốn"),
                            List.of("năm ngày", "năm tháng"),
                            List.of("sáu"),
                            List.of("bảy"),
                            List.of("tám"),
                            List.of("chín"),
                            List.of("mười"),
                            List.of("mười một"),
                            List.of("mười hai")),
                    Language.ARABIC,
                    List.of(
                            List.of("ثلاثه", "ثلاث"),
                            List.of("اربعه", "اربع"),
                            List.of("خمسه", "خمس"),
                            List.of("سته", "ست"),
                            List.of("سبعه", "سبع"),
                            List.of("ثمانيه", "ثماني"),
                            List.of("تسعه", "تسع"),
                            List.of("عشره", "عشر"),
                            List.of("احد عشر"),
                            List.of("اثني عشر")));

    /** Names of countries that are also common words: law, he, financial. */
    private static final Set<String> ALSO_WORDS = Set.of("Pháp", "Anh", "مالي", "Turkey", "Mali");

    private static final Map<Language, Map<String, String>> COUNTRIES = new HashMap<>();
    private static final Map<Language, Map<String, String>> MONTHS = new HashMap<>();

    static {
        for (Language language : Language.values()) {
            COUNTRIES.put(language, countries(language));
            MONTHS.put(language, months(language));
        }
    }

    private Anchors() {}

    /**
     * The anchors of a text.
     *
     * @return the words in which each stands, by its key
     */
    static Map<String, String> of(Language language, String original) {
        Map<String, String> found = new LinkedHashMap<>();
        String text = digits(Normalizer.normalize(original, Normalizer.Form.NFC));
        text = ADDRESS.matcher(text).replaceAll(" ");
        text = LIST_NUMBER.matcher(text).replaceFirst("");
        text = months(language, text, found);
        String rest = numbers(text, found);
        words(language, rest, found);
        if (language == Language.ARABIC) {
            latinNames(language, rest, found);
            arabicNames(countries(language, SearchForm.of(rest), found), found);
        } else {
            latinNames(language, countries(language, rest, found), found);
        }
        return found;
    }

    /** Arabic-Indic and Persian digits as 0 to 9. */
    static String digits(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return result.toString();
    }

    private static String months(Language language, String text, Map<String, String> found) {
        String rest = text;
        Matcher ofYear = MONTH_OF_YEAR.matcher(rest);
        while (ofYear.find()) {
            month(Integer.parseInt(ofYear.group(1)), ofYear.group(), found);
            found.put("n" + ofYear.group(2), ofYear.group(2));
        }
        rest = ofYear.replaceAll(" ");
        Matcher day = DAY_AND_MONTH.matcher(rest);
        while (day.find()) {
            month(Integer.parseInt(day.group(2)), day.group(), found);
            found.put("n" + Integer.parseInt(day.group(1)), day.group());
            if (day.group(3) != null) {
                found.put("n" + day.group(3), day.group());
            }
        }
        rest = day.replaceAll(" ");
        if (language == Language.VIETNAMESE) {
            Matcher named = VIETNAMESE_MONTH.matcher(rest);
            while (named.find()) {
                month(Integer.parseInt(named.group(1)), named.group(), found);
            }
            return named.replaceAll(" ");
        }
        for (Map.Entry<String, String> name : MONTHS.get(language).entrySet()) {
            // "May" is also a verb.
            Matcher matcher =
                    (name.getKey().equals("may")
                                    ? Pattern.compile("(?<=\\d )may\\b|\\bmay(?= \\d)")
                                    : word(name.getKey()))
                            .matcher(SearchForm.of(rest));
            if (matcher.find()) {
                found.put(name.getValue(), matcher.group().strip());
            }
        }
        return rest;
    }

    private static void month(int number, String words, Map<String, String> found) {
        if (number >= 1 && number <= 12) {
            found.put("m" + number, words);
        }
    }

    private static String numbers(String text, Map<String, String> found) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String plain = matcher.group().replaceAll("[.,٫٬](?=\\d{3}\\b)", "");
            found.put("n" + plain.replaceAll("^0+(?=\\d)", ""), matcher.group());
        }
        return matcher.replaceAll(" ");
    }

    private static void words(Language language, String text, Map<String, String> found) {
        String form = SearchForm.of(text);
        List<List<String>> words = WORDS.getOrDefault(language, List.of());
        for (int i = 0; i < words.size(); i++) {
            for (String each : words.get(i)) {
                Matcher matcher = word(each).matcher(form);
                if (matcher.find()) {
                    found.putIfAbsent("n" + (i + 3), matcher.group().strip());
                }
            }
        }
    }

    /** Countries by their names; gives the text without them. */
    private static String countries(Language language, String text, Map<String, String> found) {
        String rest = text;
        for (Map.Entry<String, String> name : COUNTRIES.get(language).entrySet()) {
            Matcher matcher = word(name.getKey()).matcher(rest);
            if (matcher.find()) {
                found.putIfAbsent(name.getValue(), matcher.group().strip());
                rest = matcher.replaceAll(" ");
            }
        }
        return rest;
    }

    /** A word or words; in Arabic with what is written together before and after it. */
    private static Pattern word(String form) {
        boolean arabic =
                Character.UnicodeScript.of(form.charAt(0)) == Character.UnicodeScript.ARABIC;
        String quoted = Pattern.quote(form);
        return arabic
                ? Pattern.compile(
                        "(?<!\\p{L})[وفبلك]{0,2}(?:ال)?" + quoted + "\\p{IsArabic}{0,2}(?!\\p{L})")
                : Pattern.compile("(?<!\\p{L})" + quoted + "(?!\\p{L})");
    }

    private static void latinNames(Language language, String text, Map<String, String> found) {
        Matcher matcher = LATIN_WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            boolean capital = Character.isUpperCase(word.charAt(0));
            boolean start = SENTENCE_START.matcher(text.substring(0, matcher.start())).find();
            boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            boolean foreign = language == Language.ARABIC;
            if (acronym && word.length() <= 6) {
                found.putIfAbsent("a" + word, word);
            } else if (foreign || (capital && !start)) {
                String skeleton = Skeleton.ofLatin(word);
                if (skeleton.length() >= 2) {
                    found.putIfAbsent("s" + skeleton, word);
                }
            }
        }
    }

    /** Arabic has no capitals: every word may be a name, and only those that meet one count. */
    private static void arabicNames(String text, Map<String, String> found) {
        Matcher matcher = ARABIC_WORD.matcher(SearchForm.of(text));
        while (matcher.find()) {
            String word = matcher.group();
            for (String each : forms(word)) {
                String skeleton = Skeleton.ofArabic(each);
                if (skeleton.length() >= 2) {
                    found.putIfAbsent("s" + skeleton, word);
                }
            }
        }
    }

    /** The word, and the word without "and", "in", "for". */
    private static List<String> forms(String word) {
        List<String> forms = new ArrayList<>();
        forms.add(word);
        if (word.length() > 3 && "وبلف".indexOf(word.charAt(0)) >= 0) {
            forms.add(word.substring(1));
        }
        return forms;
    }

    private static Map<String, String> countries(Language language) {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            add(language, names, country.getDisplayCountry(language.locale()), "c" + code);
            if (language != Language.ARABIC) {
                add(language, names, country.getDisplayCountry(Locale.ENGLISH), "c" + code);
            }
        }
        if (language != Language.ARABIC) {
            add(language, names, "Viet Nam", "cVN");
            add(language, names, "Việt Nam", "cVN");
        }
        Map<String, String> longestFirst = new LinkedHashMap<>();
        names.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getKey().length(), a.getKey().length()))
                .forEach(entry -> longestFirst.put(entry.getKey(), entry.getValue()));
        return longestFirst;
    }

    private static void add(Language language, Map<String, String> names, String name, String key) {
        if (language != Language.ARABIC) {
            String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
            if (plain.length() > 2 && !ALSO_WORDS.contains(plain)) {
                names.putIfAbsent(plain, key);
            }
            return;
        }
        String form = SearchForm.of(name);
        if (form.length() > 2 && !ALSO_WORDS.contains(form)) {
            names.putIfAbsent(form, key);
            if (form.endsWith("ا") && form.length() > 5) {
                // "النيوزيلندي" has the country without its last letter.
                names.putIfAbsent(form.substring(0, form.length() - 1), key);
            }
        }
    }

    private static Map<String, String> months(Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        String[] months = DateFormatSymbols.getInstance(language.locale()).getMonths();
        for (int i = 0; i < 12; i++) {
            if (!months[i].isEmpty()) {
                names.put(SearchForm.of(months[i]), "m" + (i + 1));
            }
        }
        if (language == Language.ARABIC) {
            String[] levant = {
                "كانون الثاني",
                "شباط",
                "اذار",
                "نيسان",
                "ايار",
                "حزيران",
                "تموز",
                "اب",
                "ايلول",
                "تشرين الاول",
                "تشرين الثاني",
                "كانون الاول"
            };
            for (int i = 0; i < levant.length; i++) {
                if (levant[i].length() > 2) {
                    names.putIfAbsent(levant[i], "m" + (i + 1));
                }
            }
        }
        return names;
    }
}
