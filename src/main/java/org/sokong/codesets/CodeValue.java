package org.sokong.codesets;

import java.util.Map;
import org.sokong.uikit.Language;

/**
 * A value of a code list.
 *
 * @param code as the scheme spells it; this is what records store
 * @param labels what people read, in every language
 * @param current whether it may still be chosen; a withdrawn value keeps its label for old records
 */
public record CodeValue(String code, Map<Language, String> labels, boolean current) {

    /** What people read in the language. */
    public String label(Language language) {
        return labels.getOrDefault(language, code);
    }
}
