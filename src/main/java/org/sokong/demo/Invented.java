package org.sokong.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What was made up by hand for the demonstration: organisations, names and short texts. */
final class Invented {

    private static final Invented LOADED =
            new Invented(read("world.yaml"), read("texts.yaml"), read("records.yaml"));

    private final List<Organisation> organisations;
    private final Map<String, Names> names;
    private final Map<String, List<String>> origins;
    private final Map<String, List<String>> speaks;
    private final Map<String, Map<String, List<String>>> texts;

    @SuppressWarnings("unchecked")
    private Invented(
            Map<String, Object> world, Map<String, Object> texts, Map<String, Object> records) {
        this.organisations =
                ((List<Map<String, Object>>) world.get("organisations"))
                        .stream().map(Organisation::of).toList();
        this.names =
                new TreeMap<>(
                        ((Map<String, Map<String, Object>>) world.get("names"))
                                .entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        e -> Names.of(e.getValue()))));
        this.origins = (Map<String, List<String>>) world.get("origins");
        this.speaks = (Map<String, List<String>>) world.get("speaks");
        this.texts = new TreeMap<>();
        for (Map<String, Object> file : List.of(texts, records)) {
            ((Map<String, Map<String, List<String>>>) (Map<String, ?>) file)
                    .forEach(
                            (language, kinds) ->
                                    this.texts
                                            .computeIfAbsent(language, key -> new TreeMap<>())
                                            .putAll(kinds));
        }
    }

    static Invented load() {
        return LOADED;
    }

    List<Organisation> organisations() {
        return organisations;
    }

    /** The name of the n-th colleague in a country; the first hundred or so differ. */
    String colleague(String country, int number) {
        Names known = names.get(country);
        boolean woman = number % 3 != 2;
        List<String> given = woman ? known.women : known.men;
        int round = number / given.size();
        return known.whole(
                given.get(number % given.size()),
                known.family.get((number * 3 + round) % known.family.size()));
    }

    /** The whole name of a client, drawn. */
    String client(RandomGenerator random, String country, boolean woman) {
        Names known = names.get(country);
        return known.whole(
                pick(random, woman ? known.women : known.men), pick(random, known.family));
    }

    /** A country of origin for a client met in that country, drawn. */
    String origin(RandomGenerator random, String country) {
        return pick(random, origins.get(country));
    }

    /** Languages spoken by somebody from there, ISO 639-1. */
    List<String> languages(String country) {
        return speaks.get(country);
    }

    /** A text of that kind in a language of the application, drawn. */
    String text(RandomGenerator random, String language, String kind) {
        return pick(random, texts.get(language).get(kind));
    }

    /** The text of that kind at a place in its list. */
    String text(String language, String kind, int place) {
        return texts.get(language).get(kind).get(place);
    }

    /** Kinds of text by language, with how many texts there are of each. */
    Map<String, Map<String, Integer>> textKinds() {
        return texts.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                e ->
                                        e.getValue().entrySet().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                Map.Entry::getKey,
                                                                of -> of.getValue().size()))));
    }

    static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Map<String, Object> read(String name) {
        try (InputStream in = Invented.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An organisation as written in {@code world.yaml}. */
    record Organisation(
            String code,
            String name,
            String local,
            String type,
            String country,
            List<String> languages,
            String zone,
            String host,
            int weight,
            int caseworkers,
            int supervisors,
            int administrators,
            List<String> teams) {

        @SuppressWarnings("unchecked")
        static Organisation of(Map<String, Object> entry) {
            return new Organisation(
                    (String) entry.get("code"),
                    (String) entry.get("name"),
                    (String) entry.get("local"),
                    (String) entry.get("type"),
                    (String) entry.get("country"),
                    (List<String>) entry.get("languages"),
                    (String) entry.get("zone"),
                    (String) entry.get("host"),
                    (Integer) entry.get("weight"),
                    (Integer) entry.get("caseworkers"),
                    (Integer) entry.get("supervisors"),
                    (Integer) entry.get("administrators"),
                    new ArrayList<>((List<String>) entry.get("teams")));
        }
    }

    private record Names(
            boolean familyFirst, List<String> women, List<String> men, List<String> family) {

        @SuppressWarnings("unchecked")
        static Names of(Map<String, Object> entry) {
            return new Names(
                    "family".equals(entry.get("order")),
                    (List<String>) entry.get("F"),
                    (List<String>) entry.get("M"),
                    (List<String>) entry.get("family"));
        }

        String whole(String givenName, String familyName) {
            return familyFirst ? familyName + " " + givenName : givenName + " " + familyName;
        }
    }
}
