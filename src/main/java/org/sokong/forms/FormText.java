package org.sokong.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** What people read for questions and answers. */
@Component
public class FormText {

    private final Translations translations;
    private final TimeText time;

    protected FormText(Translations translations, TimeText time) {
        this.translations = translations;
        this.time = time;
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

    private String answer(FormField field, String answer, Locale locale) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> choice(field, answer, locale);
            case DATE -> time.in(locale).date(LocalDate.parse(answer));
            case LINE, TEXT, NUMBER -> answer;
        };
    }
}
