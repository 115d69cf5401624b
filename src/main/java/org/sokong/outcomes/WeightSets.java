package org.sokong.outcomes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * All versions of the shipped questions and weights, {@code db/reference/outcomes.yaml}. Old
 * versions stay in the file, so that old answers can still be read in words.
 */
@Component
public class WeightSets {

    private static final String FILE = "db/reference/outcomes.yaml";

    private final List<WeightSet> sets;

    WeightSets() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            this.sets = read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The set for a new round: the last one in the file. */
    public WeightSet current() {
        return sets.getLast();
    }

    /** The set of a key that stands beside a stored score. */
    public Optional<WeightSet> find(String key) {
        return sets.stream().filter(set -> set.key().equals(key)).findFirst();
    }

    @SuppressWarnings("unchecked")
    static List<WeightSet> read(InputStream in) {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        Map<String, Object> scales = (Map<String, Object>) file.get("scales");
        List<WeightSet> sets = new ArrayList<>();
        for (Map<String, Object> set : (List<Map<String, Object>>) file.get("sets")) {
            List<ScoreItem> items = new ArrayList<>();
            for (Map<String, Object> item : (List<Map<String, Object>>) set.get("items")) {
                Object scale = scales.get(text(item, "scale"));
                if (scale == null) {
                    throw new IllegalArgumentException("no scale " + text(item, "scale"));
                }
                items.add(item(item, (List<Map<String, Object>>) scale));
            }
            WeightSet read =
                    new WeightSet(
                            text(set, "code"),
                            Integer.parseInt(text(set, "version")),
                            Boolean.parseBoolean(text(set, "local")),
                            WeightSet.Composite.valueOf(text(set, "composite")),
                            Fraction.parse(text(set, "mediumFrom")),
                            Fraction.parse(text(set, "highFrom")),
                            Fraction.parse(text(set, "validShare")),
                            items);
            if (sets.stream().anyMatch(before -> before.key().equals(read.key()))) {
                throw new IllegalArgumentException(read.key() + " stands twice");
            }
            sets.add(read);
        }
        return List.copyOf(sets);
    }

    private static ScoreItem item(Map<String, Object> item, List<Map<String, Object>> scale) {
        return new ScoreItem(
                text(item, "code"),
                Dimension.valueOf(text(item, "dimension")),
                Fraction.parse(text(item, "weight")),
                Fraction.parse(text(item, "compositeWeight")),
                Boolean.parseBoolean(text(item, "unverified")),
                labels(item),
                scale.stream().map(WeightSets::option).toList());
    }

    private static ScoreOption option(Map<String, Object> option) {
        Object kind = option.get("kind");
        @Nullable Object score = option.get("score");
        return new ScoreOption(
                text(option, "code"),
                kind == null
                        ? ScoreOption.Kind.SCORED
                        : ScoreOption.Kind.valueOf(String.valueOf(kind)),
                score == null ? null : Fraction.parse(String.valueOf(score)),
                labels(option));
    }

    private static Map<Language, String> labels(Map<String, Object> entry) {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, text(entry, language.tag()));
        }
        return labels;
    }

    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException(FILE + ": no " + key + " in " + entry);
        }
        return String.valueOf(value);
    }
}
