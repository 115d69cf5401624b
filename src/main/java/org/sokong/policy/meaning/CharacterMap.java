package org.sokong.policy.meaning;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What SentencePiece keeps of its normalisation: a double array of byte sequences, each leading to
 * what is written in its place.
 */
final class CharacterMap {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** Longer graphemes are taken character by character, as the models' makers do. */
    private static final int LONGEST = 6;

    private final int[] units;
    private final byte[] replacements;

    private CharacterMap(int[] units, byte[] replacements) {
        this.units = units;
        this.replacements = replacements;
    }

    /**
     * @throws IllegalArgumentException if it is none
     */
    static CharacterMap of(String base64) {
        ByteBuffer all =
                ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        if (all.remaining() < 4) {
            throw new IllegalArgumentException("no character map");
        }
        int size = all.getInt();
        if (size < 4 || size % 4 != 0 || size > all.remaining()) {
            throw new IllegalArgumentException("no character map");
        }
        int[] units = new int[size / 4];
        for (int i = 0; i < units.length; i++) {
            units[i] = all.getInt();
        }
        byte[] replacements = new byte[all.remaining()];
        all.get(replacements);
        return new CharacterMap(units, replacements);
    }

    String apply(String text) {
        StringBuilder normal = new StringBuilder();
        Matcher graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            String grapheme = graphemes.group();
            String whole =
                    grapheme.getBytes(StandardCharsets.UTF_8).length < LONGEST
                            ? replacement(grapheme)
                            : null;
            if (whole != null) {
                normal.append(whole);
                continue;
            }
            grapheme.codePoints()
                    .forEach(
                            point -> {
                                String character = Character.toString(point);
                                String other = replacement(character);
                                normal.append(other == null ? character : other);
                            });
        }
        return normal.toString();
    }

    /** What stands for the shortest beginning that has a replacement. */
    private @Nullable String replacement(String key) {
        int at = offset(units[0]);
        for (byte each : key.getBytes(StandardCharsets.UTF_8)) {
            int value = each & 0xFF;
            at ^= value;
            if (value == 0 || at >= units.length || (units[at] & 0x800000FF) != value) {
                return null;
            }
            boolean ends = (units[at] >>> 8 & 1) == 1;
            at ^= offset(units[at]);
            if (ends) {
                return at < units.length ? text(units[at] & 0x7FFFFFFF) : null;
            }
        }
        return null;
    }

    private static int offset(int unit) {
        return unit >>> 10 << ((unit & 1 << 9) >>> 6);
    }

    private String text(int from) {
        int to = from;
        while (to < replacements.length && replacements[to] != 0) {
            to++;
        }
        return from > to ? "" : new String(replacements, from, to - from, StandardCharsets.UTF_8);
    }
}
