package org.sokong.policy;

import java.util.Locale;
import java.util.Map;
import org.sokong.uikit.Language;

/**
 * A topic of the library.
 *
 * @param group what it belongs to: victim, process, prevention, governance, justice, cooperation,
 *     context
 * @param names its name in each language
 * @param definitions what it covers, in each language
 * @param passages how many passages carry it, translations counted once
 */
public record TopicSummary(
        String code,
        String group,
        Map<Language, String> names,
        Map<Language, String> definitions,
        int passages) {

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return names.getOrDefault(Language.of(locale), code);
    }

    /** What the topic covers, in the reader's language. */
    public String definition(Locale locale) {
        return definitions.getOrDefault(Language.of(locale), "");
    }
}
