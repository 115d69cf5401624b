package org.sokong.directory;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names of provinces and areas as people type them. No list of ISO 3166-2 is at hand, so two names
 * are the same when they are it without case, diacritics and punctuation
 * (docs/decisions/0036-who-offers-what.md).
 */
public final class PlaceName {

    private PlaceName() {}

    /** What two spellings of one name have in common; empty when there is no letter in it. */
    public static String key(String name) {
        String letters =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('đ', 'd')
                        .replace('ı', 'i')
                        .replace("\u0640", "")
                        .replace('ة', 'ه')
                        .replace('ى', 'ي');
        return letters.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
