package org.sokong.codesets;

import java.util.Map;
import org.sokong.uikit.Language;

/**
 * A value of a code list.
 *
 * @param key which one; its code is what records of a fixed list store
 * @param labels what people read; a language may be missing
 * @param current whether it may still be chosen; a retired value keeps its label for old records
 */
public record CodeValue(CodeKey key, Map<Language, String> labels, boolean current) {

    /** As the scheme spells it. */
    public String code() {
        return key.code();
    }

    /** The code with its scheme and version: what a record keeps. */
    public CodedValue coded() {
        return new CodedValue(key.scheme(), key.version(), key.code());
    }

    /** What people read in the language; in English where it is not translated. */
    public String label(Language language) {
        String label = labels.getOrDefault(language, "");
        if (!label.isBlank()) {
            return label;
        }
        String english = labels.getOrDefault(Language.ENGLISH, "");
        return english.isBlank() ? code() : english;
    }
}
