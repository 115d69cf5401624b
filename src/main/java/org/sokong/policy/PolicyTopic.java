package org.sokong.policy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/** A topic with its names and the terms by which a query names it. */
@Entity
@Table(name = "policy_topic")
class PolicyTopic {

    @Id private String code;

    private String topicGroup;
    private int position;
    private @Nullable Integer catalogueVersion;
    private boolean curated;
    private boolean retired;
    @Version private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "policy_topic_text", joinColumns = @JoinColumn(name = "topic_code"))
    @MapKeyColumn(name = "language")
    @BatchSize(size = 100)
    private Map<String, Text> texts = new HashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "policy_topic_term", joinColumns = @JoinColumn(name = "topic_code"))
    @OrderBy("position")
    @BatchSize(size = 100)
    private Set<Term> terms = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected PolicyTopic() {}

    PolicyTopic(String code) {
        this.code = code;
        this.topicGroup = "";
    }

    String code() {
        return code;
    }

    String group() {
        return topicGroup;
    }

    int position() {
        return position;
    }

    long version() {
        return version;
    }

    boolean retired() {
        return retired;
    }

    void retire(boolean isRetired) {
        retired = isRetired;
    }

    /** What a curator wrote; the shipped thesaurus leaves it alone from now on. */
    void curate(int place, TopicForm form) {
        curated = true;
        topicGroup = form.group();
        position = place;
        write(texts(form.names(), form.definitions()), form.terms());
    }

    /** As the application ships it, even if a curator had changed it. */
    void ship(int catalogue, int place, CatalogueFile.Topic entry) {
        curated = false;
        describe(
                catalogue,
                entry.group(),
                place,
                texts(entry.names(), entry.definitions()),
                entry.terms());
    }

    static Map<Language, Text> texts(
            Map<Language, String> names, Map<Language, String> definitions) {
        Map<Language, Text> texts = new EnumMap<>(Language.class);
        names.forEach(
                (language, name) ->
                        texts.put(
                                language, new Text(name, definitions.getOrDefault(language, ""))));
        return texts;
    }

    TopicEntry entry(boolean shipped) {
        Map<Language, List<String>> lists = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            lists.put(
                    language,
                    terms.stream()
                            .filter(term -> term.language().equals(language.tag()))
                            .map(Term::term)
                            .toList());
        }
        return new TopicEntry(
                code,
                new TopicForm(topicGroup, names(), definitions(), lists),
                curated,
                shipped,
                retired,
                version);
    }

    boolean mayBeUpdatedTo(int catalogue) {
        return !curated && (catalogueVersion == null || catalogueVersion < catalogue);
    }

    void describe(
            int catalogue,
            String group,
            int place,
            Map<Language, Text> newTexts,
            Map<Language, List<String>> newTerms) {
        catalogueVersion = catalogue;
        topicGroup = group;
        position = place;
        write(newTexts, newTerms);
    }

    private void write(Map<Language, Text> newTexts, Map<Language, List<String>> newTerms) {
        texts.clear();
        newTexts.forEach((language, text) -> texts.put(language.tag(), text));
        terms.clear();
        newTerms.forEach(
                (language, list) -> {
                    for (int i = 0; i < list.size(); i++) {
                        terms.add(new Term(language.tag(), i, list.get(i)));
                    }
                });
    }

    Map<Language, String> names() {
        Map<Language, String> names = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> names.put(Language.of(language), text.name()));
        return names;
    }

    Map<Language, String> definitions() {
        Map<Language, String> definitions = new EnumMap<>(Language.class);
        texts.forEach(
                (language, text) -> definitions.put(Language.of(language), text.definition()));
        return definitions;
    }

    /** Name and terms in a language: all that names the topic in a query or a text. */
    List<String> namings(Language language) {
        List<String> result = new ArrayList<>();
        Text text = texts.get(language.tag());
        if (text != null) {
            result.add(text.name());
        }
        terms.stream()
                .filter(term -> term.language().equals(language.tag()))
                .forEach(term -> result.add(term.term()));
        return result;
    }

    /** Name and definition. */
    @Embeddable
    record Text(String name, String definition) {}

    /** Words that name the topic. */
    @Embeddable
    record Term(
            @Column(name = "language") String language,
            @Column(name = "position") int position,
            @Column(name = "term") String term) {}
}
