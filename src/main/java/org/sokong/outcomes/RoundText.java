package org.sokong.outcomes;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sokong.codesets.CodeSets;
import org.sokong.forms.FormField;
import org.sokong.forms.FormText;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;

/** What people read for the questions of a round: those that are scored bring their own words. */
public class RoundText extends FormText {

    private final WeightSet set;

    public RoundText(Translations translations, TimeText time, CodeSets codes, WeightSet set) {
        super(translations, time, codes);
        this.set = set;
    }

    @Override
    public String label(FormField field, Locale locale) {
        return set.item(field.key())
                .map(item -> item.label(Language.of(locale)))
                .orElseGet(() -> super.label(field, locale));
    }

    @Override
    public String choice(FormField field, String code, Locale locale) {
        Optional<ScoreItem> scored = set.item(field.key());
        if (scored.isPresent()) {
            return scored.get()
                    .option(code)
                    .map(option -> option.label(Language.of(locale)))
                    .orElse(code);
        }
        return isRating(field) && !code.equals(OwnRating.DECLINED)
                ? NumberFormat.getIntegerInstance(locale).format(Integer.parseInt(code))
                : super.choice(field, code, locale);
    }

    private static boolean isRating(FormField field) {
        return Arrays.stream(Dimension.values())
                .anyMatch(dimension -> OwnRating.field(dimension).equals(field.key()));
    }
}
