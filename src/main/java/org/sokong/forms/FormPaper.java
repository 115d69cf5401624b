package org.sokong.forms;

import java.util.List;
import java.util.Locale;
import org.sokong.paper.PaperDocument;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** A form on paper: with its answers, or blank, with lines to write on and boxes to tick. */
@Component
public class FormPaper {

    private static final int LINES_FOR_WORDS = 4;
    private static final int MOST_BOXES = 60;

    private final Translations translations;

    FormPaper(Translations translations) {
        this.translations = translations;
    }

    /** Adds every question with its answer, part by part; what is not recorded says so. */
    public void filled(
            PaperDocument.Builder paper,
            FormShape shape,
            FormText text,
            FormValues values,
            Language language) {
        Locale locale = language.locale();
        for (FormPart part : shape.parts()) {
            paper.heading(words(part.labelKey(), locale));
            paper.facts(
                    part.fields().stream()
                            .map(
                                    field ->
                                            new PaperDocument.Fact(
                                                    text.label(field, locale),
                                                    text.answer(
                                                            field,
                                                            values.all(field.key()),
                                                            locale)))
                            .toList());
        }
    }

    /** Adds every question to be answered by hand, with all values that may be chosen. */
    public void blank(
            PaperDocument.Builder paper, FormShape shape, FormText text, Language language) {
        Locale locale = language.locale();
        for (FormPart part : shape.parts()) {
            paper.heading(words(part.labelKey(), locale));
            for (FormField field : part.fields()) {
                blank(paper, field, text, locale);
            }
        }
    }

    private void blank(PaperDocument.Builder paper, FormField field, FormText text, Locale locale) {
        String label = text.label(field, locale);
        switch (field.kind()) {
            case LINE, NUMBER, COUNTRY -> paper.ruledLines(label, 1);
            case CODE, CODES -> coded(paper, field, text, label, locale);
            case DATE -> paper.ruledLines(words("forms.paper.day", locale, label), 1);
            case TEXT -> paper.ruledLines(label, LINES_FOR_WORDS);
            case CHOICE ->
                    paper.tickBoxes(
                            words("forms.paper.one", locale, label), options(field, text, locale));
            case CHOICES ->
                    paper.tickBoxes(
                            words("forms.paper.any", locale, label), options(field, text, locale));
        }
    }

    /** A list of hundreds of values, such as languages, is answered in words. */
    private void coded(
            PaperDocument.Builder paper,
            FormField field,
            FormText text,
            String label,
            Locale locale) {
        List<String> values =
                field.choices().stream()
                        .flatMap(scheme -> text.codes().values(scheme, field.choiceKey()).stream())
                        .map(value -> value.label(Language.of(locale)))
                        .toList();
        if (values.isEmpty() || values.size() > MOST_BOXES) {
            paper.ruledLines(label, 1);
        } else {
            paper.tickBoxes(
                    words(
                            field.kind() == FieldKind.CODE ? "forms.paper.one" : "forms.paper.any",
                            locale,
                            label),
                    values);
        }
    }

    private static List<String> options(FormField field, FormText text, Locale locale) {
        return field.choices().stream().map(code -> text.choice(field, code, locale)).toList();
    }

    private String words(String key, Locale locale, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }
}
