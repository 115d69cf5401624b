package org.sokong.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The shipped description of documents and topics, as it stands in {@code db/reference/policy}. It
 * holds no source text.
 */
record CatalogueFile(int version, List<Document> documents, int topicsVersion, List<Topic> topics) {

    private static final String CATALOGUE = "db/reference/policy/catalogue.yaml";
    private static final String TOPICS = "db/reference/policy/topics.yaml";

    record Document(
            String code,
            Language language,
            @Nullable String country,
            boolean countryInferred,
            String title,
            @Nullable String titleEnglish,
            @Nullable String issuer,
            @Nullable String issuerEnglish,
            @Nullable String publisher,
            @Nullable LocalDate date,
            DocumentKind kind,
            @Nullable String address,
            Authority authority,
            @Nullable String translationOf,
            List<CuratorNote> notes,
            Set<String> headings,
            List<Passage> passages) {}

    record Passage(
            int paragraph,
            String hash,
            List<String> topics,
            @Nullable String core,
            @Nullable Authority authority,
            @Nullable String pair,
            Map<Language, String> abstracts) {}

    record Topic(
            String code,
            String group,
            Map<Language, String> names,
            Map<Language, String> definitions,
            Map<Language, List<String>> terms) {}

    static CatalogueFile shipped() {
        Map<String, Object> catalogue = read(CATALOGUE);
        Map<String, Object> topics = read(TOPICS);
        return new CatalogueFile(
                number(catalogue, "version"),
                maps(catalogue, "documents").stream().map(CatalogueFile::document).toList(),
                number(topics, "version"),
                maps(topics, "topics").stream().map(CatalogueFile::topic).toList());
    }

    private static Document document(Map<String, Object> map) {
        Language language = Language.of(text(map, "language"));
        Map<Language, String> titles = languages(map, "title");
        Map<String, Object> issuer = map(map, "issuer");
        List<CuratorNote> notes = new ArrayList<>();
        Map<Language, String> dateNote = languages(map, "date_note");
        if (!dateNote.isEmpty()) {
            notes.add(new CuratorNote(List.of(), true, dateNote));
        }
        for (Map<String, Object> note : maps(map, "notes")) {
            notes.add(new CuratorNote(numbers(note, "paragraphs"), false, languages(note, "note")));
        }
        Object date = map.get("date");
        return new Document(
                text(map, "id"),
                language,
                optional(map, "country"),
                Boolean.TRUE.equals(map.get("country_inferred")),
                titles.getOrDefault(language, text(map, "id")),
                titles.get(Language.ENGLISH),
                optional(issuer, "name"),
                optional(issuer, "en"),
                optional(map, "publisher"),
                day(date),
                DocumentKind.valueOf(text(map, "kind")),
                optional(map, "address"),
                Authority.valueOf(text(map, "authority")),
                optional(map, "translation_of"),
                notes,
                Set.copyOf(strings(map, "headings")),
                maps(map, "passages").stream().map(CatalogueFile::passage).toList());
    }

    private static Passage passage(Map<String, Object> map) {
        String authority = optional(map, "authority");
        return new Passage(
                number(map, "paragraph"),
                text(map, "sha1"),
                strings(map, "topics"),
                optional(map, "core"),
                authority == null ? null : Authority.valueOf(authority),
                optional(map, "pair"),
                languages(map, "abstract"));
    }

    private static Topic topic(Map<String, Object> map) {
        Map<Language, List<String>> terms = new EnumMap<>(Language.class);
        Map<String, Object> byLanguage = map(map, "terms");
        for (Language language : Language.values()) {
            terms.put(language, strings(byLanguage, language.tag()));
        }
        return new Topic(
                text(map, "code"),
                text(map, "group"),
                languages(map, "name"),
                languages(map, "definition"),
                terms);
    }

    private static Map<String, Object> read(String file) {
        LoaderOptions options = new LoaderOptions();
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            return new Yaml(new SafeConstructor(options)).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Language, String> languages(Map<String, Object> map, String key) {
        Map<Language, String> result = new EnumMap<>(Language.class);
        map(map, key).forEach((tag, text) -> result.put(Language.of(tag), String.valueOf(text)));
        return result;
    }

    private static String text(Map<String, Object> map, String key) {
        String value = optional(map, key);
        if (value == null) {
            throw new IllegalStateException("The policy catalogue has no " + key + " in " + map);
        }
        return value;
    }

    private static @Nullable String optional(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    /** A date that is not in quotes arrives as a moment, in UTC. */
    private static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case java.util.Date date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
            default -> LocalDate.parse(value.toString());
        };
    }

    private static int number(Map<String, Object> map, String key) {
        return Integer.parseInt(text(map, key));
    }

    private static List<String> strings(Map<String, Object> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<Integer> numbers(Map<String, Object> map, String key) {
        return strings(map, key).stream().map(Integer::valueOf).toList();
    }

    private static Map<String, Object> map(Map<String, Object> map, String key) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (map.get(key) instanceof Map<?, ?> inner) {
            inner.forEach((name, value) -> result.put(String.valueOf(name), value));
        }
        return result;
    }

    private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
        List<Map<String, Object>> result = new ArrayList<>();
        if (map.get(key) instanceof List<?> list) {
            for (Object each : list) {
                Map<String, Object> wrapper = new LinkedHashMap<>();
                wrapper.put("each", each);
                result.add(map(wrapper, "each"));
            }
        }
        return result;
    }
}
