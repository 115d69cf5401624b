package org.sokong.transfers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.codesets.CodeSets;
import org.sokong.referrals.Urgency;
import org.sokong.transfers.TransferGap;
import org.sokong.transfers.TransferState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** Words for what a transfer says, in the reader's language. */
@Component
class TransferTexts {

    private final CodeSets codes;

    TransferTexts(CodeSets codes) {
        this.codes = codes;
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String of(Enum<?> constant) {
        return text(Translations.key("transfers", constant));
    }

    static String of(Urgency urgency) {
        return text(Translations.key("referrals", urgency));
    }

    static String gap(TransferGap gap) {
        String key = "transfers.gap." + gap.kind().name();
        return gap.section() == null
                ? text(key)
                : text(key, text(Translations.key("cases", gap.section())));
    }

    /** Names of languages from codes with commas; a word that is no code stays as it is. */
    String languages(String commaSeparated) {
        String names =
                Arrays.stream(commaSeparated.split(","))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .map(code -> codes.label("ISO_639_1", "language", code, language()))
                        .collect(Collectors.joining(text("uikit.list.separator")));
        return names.isEmpty() ? text("uikit.notrecorded") : names;
    }

    String ageBand(@Nullable String name) {
        return name == null
                ? text("uikit.notrecorded")
                : codes.label("CTDC", "age_band", AgeBand.valueOf(name).code(), language());
    }

    static Badge badge(TransferState state) {
        return new Badge(
                of(state),
                switch (state) {
                    case REQUESTED, OFFERED -> Badge.Tone.PLAIN;
                    case ACCEPTED -> Badge.Tone.GOOD;
                    case DECLINED, WITHDRAWN -> Badge.Tone.WARN;
                    case EXPIRED -> Badge.Tone.BAD;
                });
    }

    static Badge badge(Urgency urgency) {
        return new Badge(
                of(urgency),
                switch (urgency) {
                    case EMERGENCY -> Badge.Tone.BAD;
                    case URGENT -> Badge.Tone.WARN;
                    case NORMAL -> Badge.Tone.PLAIN;
                });
    }

    static Paragraph held(String text) {
        Paragraph held = new Paragraph(text);
        held.addClassName("held");
        return held;
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
