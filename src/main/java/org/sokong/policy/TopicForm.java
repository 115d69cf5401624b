package org.sokong.policy;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Language;

/**
 * A topic as a curator writes it.
 *
 * @param group one of {@link #GROUPS}
 * @param names in all four languages
 * @param definitions what it covers; may be empty
 * @param terms further words that name it in a query or a text
 */
public record TopicForm(
        String group,
        Map<Language, String> names,
        Map<Language, String> definitions,
        Map<Language, List<String>> terms) {

    /** What a topic can belong to. */
    public static final List<String> GROUPS =
            List.of(
                    "victim",
                    "process",
                    "prevention",
                    "governance",
                    "justice",
                    "cooperation",
                    "context");

    /** Most terms in a language. */
    public static final int MOST_TERMS = 80;

    /** Longest name or term, in characters. */
    public static final int LONGEST = 200;

    /** Longest definition, in characters. */
    public static final int LONGEST_DEFINITION = 1000;

    /**
     * The same without blanks at the ends, empty lines and terms that stand twice.
     *
     * @throws DomainException for a name that is missing, a text that is too long or a term without
     *     a letter
     */
    TopicForm checked() {
        if (!GROUPS.contains(group)) {
            throw new DomainException("policy.error.topic.group");
        }
        Map<Language, String> cleanNames = new EnumMap<>(Language.class);
        Map<Language, String> cleanDefinitions = new EnumMap<>(Language.class);
        Map<Language, List<String>> cleanTerms = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = plain(names.getOrDefault(language, ""));
            if (name.isEmpty() || name.length() > LONGEST) {
                throw new DomainException("policy.error.topic.name." + language.tag(), LONGEST);
            }
            String definition = definitions.getOrDefault(language, "").strip();
            if (definition.length() > LONGEST_DEFINITION) {
                throw new DomainException("policy.error.topic.definition", LONGEST_DEFINITION);
            }
            Set<String> kept = new LinkedHashSet<>();
            for (String term : terms.getOrDefault(language, List.of())) {
                String plain = plain(term);
                if (plain.isEmpty()) {
                    continue;
                }
                if (plain.length() > LONGEST || plain.codePoints().noneMatch(Character::isLetter)) {
                    throw new DomainException("policy.error.topic.terms." + language.tag());
                }
                kept.add(plain);
            }
            if (kept.size() > MOST_TERMS) {
                throw new DomainException("policy.error.topic.terms." + language.tag());
            }
            cleanNames.put(language, name);
            cleanDefinitions.put(language, definition);
            cleanTerms.put(language, List.copyOf(kept));
        }
        return new TopicForm(group, cleanNames, cleanDefinitions, cleanTerms);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    }
}
