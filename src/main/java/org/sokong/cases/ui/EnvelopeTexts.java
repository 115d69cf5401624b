package org.sokong.cases.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.codesets.CodeSets;
import org.sokong.uikit.Language;
import org.springframework.stereotype.Component;

/** Words for what another organisation reads of a case before it says yes. */
@Component
public class EnvelopeTexts {

    private final CodeSets codes;

    EnvelopeTexts(CodeSets codes) {
        this.codes = codes;
    }

    /** Names of languages from codes with commas; a word that is no code stays as it is. */
    public String languages(String commaSeparated) {
        String names =
                Arrays.stream(commaSeparated.split(","))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .map(code -> codes.label("ISO_639_1", "language", code, language()))
                        .collect(Collectors.joining(text("uikit.list.separator")));
        return names.isEmpty() ? text("uikit.notrecorded") : names;
    }

    /**
     * The age band.
     *
     * @param name of the constant, null where none is recorded
     */
    public String ageBand(@Nullable String name) {
        return name == null
                ? text("uikit.notrecorded")
                : codes.label("CTDC", "age_band", AgeBand.valueOf(name).code(), language());
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
