package org.sokong.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** What people read for questions and answers. */
@Component
public class FormText {

    private final Translations translations;
    private final TimeText time;
    private final CodeSets codes;

    protected FormText(Translations translations, TimeText time, CodeSets codes) {
        this.translations = translations;
        this.time = time;
        this.codes = codes;
    }

    /** The question. */
    public String label(FormField field, Locale locale) {
        return translations.getTranslation(field.labelKey(), locale);
    }

    /** A choice of the question. */
    public String choice(FormField field, String code, Locale locale) {
        return translations.getTranslation(field.choiceKey() + "." + code, locale);
    }

    /** The answer, "not recorded" where there is none. */
    public String answer(FormField field, List<String> answers, Locale locale) {
        if (answers.isEmpty()) {
            return translations.getTranslation("uikit.notrecorded", locale);
        }
        return answers.stream()
                .map(answer -> answer(field, answer, locale))
                .collect(
                        Collectors.joining(
                                translations.getTranslation("uikit.list.separator", locale)));
    }

    /** Name of a country. */
    public static String country(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** The code lists behind the fields of this kind. */
    CodeSets codes() {
        return codes;
    }

    private String answer(FormField field, String answer, Locale locale) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> choice(field, answer, locale);
            case DATE -> time.in(locale).date(LocalDate.parse(answer));
            case CODE, CODES ->
                    codes.label(CodedValue.parse(answer), field.choiceKey(), Language.of(locale));
            case COUNTRY -> country(answer, locale);
            case LINE, TEXT, NUMBER -> answer;
        };
    }
}
