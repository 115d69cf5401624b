package org.sokong.codesets;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sokong.uikit.Language;

/** What the selects offer: what may be chosen today, and what a record has already. */
final class CodeChoices {

    private final CodeSets codes;
    private final String variable;
    private final List<String> schemes;

    CodeChoices(CodeSets codes, String variable, List<String> schemes) {
        this.codes = codes;
        this.variable = variable;
        this.schemes = schemes;
    }

    /** In the order of the schemes and their lists; what is there already comes last. */
    List<CodedValue> with(Collection<CodedValue> chosen) {
        List<CodedValue> all = new ArrayList<>();
        for (String scheme : schemes) {
            codes.values(scheme, variable).forEach(value -> all.add(value.coded()));
        }
        chosen.stream().filter(value -> !all.contains(value)).forEach(all::add);
        return all;
    }

    /** The label in the reader's language, with a word where the value is no longer offered. */
    String label(CodedValue value) {
        UI ui = UI.getCurrent();
        String label = codes.label(value, variable, Language.of(ui.getLocale()));
        return codes.has(value, variable)
                ? label
                : ui.getTranslation("codesets.select.retired", label);
    }
}
