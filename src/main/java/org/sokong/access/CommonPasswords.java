package org.sokong.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.springframework.stereotype.Component;

/**
 * Recognises passwords that an attacker would try first: listed ones, and long ones that are only
 * listed words, dates, repetitions, sequences or keyboard walks put together. Works offline, from
 * dictionaries inside the application.
 *
 * <p>With a minimum of 15 characters almost nothing on a list of common passwords is long enough to
 * be refused, so the password is taken apart and judged by what its parts cost to guess. See
 * docs/decisions/0009.
 */
@Component
public final class CommonPasswords {

    /** Guesses an attacker needs, as a power of two, below which a password counts as common. */
    static final double MINIMUM_BITS = 40;

    /** What lies beyond is not judged: it only costs time, and a repetition is clear by then. */
    private static final int JUDGED_LENGTH = 64;

    private static final long LONGEST_SEARCH_MILLIS = 200;
    private static final int SHORTEST_PERSONAL_WORD = 3;

    private final List<Dictionary> dictionaries;

    /** Reads the bundled words; fails when they are missing from the class path. */
    public CommonPasswords() {
        dictionaries = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        dictionaries.add(ownWords());
    }

    /**
     * Whether the password is too easy to guess to be accepted.
     *
     * @param password as typed
     * @param personal what an attacker knows about the user: name, e-mail address, organisation;
     *     their words cost nothing to guess
     */
    public boolean isCommon(String password, Collection<String> personal) {
        var words = new ArrayList<>(dictionaries);
        words.add(personalWords(personal));
        var configuration =
                new ConfigurationBuilder()
                        .setLocale(Locale.ENGLISH)
                        .setDictionaries(words)
                        .setMinimumEntropy(MINIMUM_BITS)
                        .setMaxLength(JUDGED_LENGTH)
                        .setCombinationAlgorithmTimeout(LONGEST_SEARCH_MILLIS)
                        .createConfiguration();
        return !new Nbvcxz(configuration).estimate(normalised(password)).isMinimumEntropyMet();
    }

    private static Dictionary ownWords() {
        var builder = new DictionaryBuilder().setDictionaryName("sokong").setExclusion(false);
        int rank = 1;
        for (String line : lines("common-words.txt")) {
            for (String form : forms(line)) {
                builder.addWord(form, rank);
            }
            rank++;
        }
        return builder.createDictionary();
    }

    private static Dictionary personalWords(Collection<String> personal) {
        var builder = new DictionaryBuilder().setDictionaryName("personal").setExclusion(true);
        for (String text : personal) {
            for (String word : normalised(text).split("[^\\p{L}\\p{M}\\p{N}]+")) {
                if (word.length() >= SHORTEST_PERSONAL_WORD) {
                    forms(word).forEach(form -> builder.addWord(form, 1));
                }
            }
        }
        return builder.createDictionary();
    }

    /** One spelling for compatibility forms, Arabic vowel signs and the digits of every script. */
    private static String normalised(String text) {
        var out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isArabicSign(c))
                .forEach(
                        c ->
                                out.appendCodePoint(
                                        Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return out.toString();
    }

    private static boolean isArabicSign(int c) {
        return c >= 0x064B && c <= 0x0652 || c == 0x0640;
    }

    /**
     * The spellings under which a word is likely to be typed: with or without accents and spaces.
     */
    private static Set<String> forms(String word) {
        String lower = normalised(word).toLowerCase(Locale.ROOT);
        var spelled = new LinkedHashSet<String>();
        spelled.add(lower);
        spelled.add(
                Normalizer.normalize(lower, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replace('đ', 'd'));
        spelled.add(lower.replaceAll("[أإآ]", "ا").replace('ة', 'ه').replace('ى', 'ي'));
        var all = new LinkedHashSet<>(spelled);
        spelled.forEach(form -> all.add(form.replace(" ", "")));
        return all;
    }

    private static List<String> lines(String resource) {
        var stream = CommonPasswords.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("Missing on the class path: " + resource);
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
