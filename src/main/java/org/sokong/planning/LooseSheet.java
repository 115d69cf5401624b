package org.sokong.planning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sokong.forms.FormField;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormShape;
import org.sokong.forms.FormValues;
import org.sokong.paper.PaperDocument;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The safety plan as a sheet that looks like anybody's notes: whoever finds it learns nothing of
 * where its owner found help. Labels are neutral, and an answer with a telling word is refused.
 */
@Component
class LooseSheet {

    private static final String FILE = "betraying-words.txt";

    /** Questions on the sheet, in order; how the plan came about and the code word are not. */
    private static final List<String> QUESTIONS =
            List.of(
                    SafetyPlan.REVIEW_ON,
                    SafetyPlan.SAFE_WAY,
                    SafetyPlan.SAFE_HOURS,
                    "safe_contacts",
                    "warning_signs",
                    "safe_places",
                    "if_found",
                    "documents",
                    "device",
                    "children");

    private final Translations translations;
    private final TimeText time;
    private final Map<String, String> telling;

    LooseSheet(Translations translations, TimeText time) {
        this.translations = translations;
        this.time = time;
        this.telling = read();
    }

    private static Map<String, String> read() {
        try (InputStream in = new ClassPathResource(FILE, LooseSheet.class).getInputStream()) {
            Map<String, String> words = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(word -> words.put(plain(word).strip(), word));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with a word that tells where the sheet comes from, each with the first such word. */
    List<FormProblem> betrayals(FormValues values, String caseCode, String organisation) {
        List<FormProblem> problems = new ArrayList<>();
        for (String question : QUESTIONS) {
            for (String answer : values.all(question)) {
                telling(answer, caseCode, organisation)
                        .ifPresent(
                                word ->
                                        problems.add(
                                                new FormProblem(
                                                        question,
                                                        "planning.error.sheet_word",
                                                        word)));
            }
        }
        return problems;
    }

    /** The first telling word of a text, in whichever language it is. */
    Optional<String> telling(String text, String... more) {
        String plain = plain(text);
        for (String own : more) {
            if (!own.isBlank() && plain.contains(plain(own).strip())) {
                return Optional.of(own);
            }
        }
        return telling.entrySet().stream()
                .filter(word -> holds(plain, word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** At the beginning of a word; in Arabic, which writes its article before it, anywhere. */
    private static boolean holds(String plain, String word) {
        return word.codePointAt(0) >= 0x600 && word.codePointAt(0) <= 0x6FF
                ? plain.contains(word)
                : plain.contains(" " + word);
    }

    /** Small letters, no vowel signs, one shape of alif, anything else a space. */
    private static String plain(String text) {
        String small =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\u0640\\u064B-\\u065F\\u0670]", "")
                        .replaceAll("[\\u0622\\u0623\\u0625]", "\u0627")
                        .replace('\u0649', '\u064A');
        return " " + small.replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    }

    /** The sheet; what is not recorded is not on it. */
    PaperDocument document(FormValues values, Language language) {
        Locale locale = language.locale();
        PaperDocument.Builder sheet =
                PaperDocument.in(language, words("planning.sheet.title", locale)).looseSheet();
        FormShape shape = SafetyPlan.SHAPE;
        for (String question : QUESTIONS) {
            FormField field = shape.field(question).orElseThrow();
            String answer = values.get(question);
            if (answer != null) {
                sheet.fact(
                        words("planning.sheet." + question, locale),
                        switch (field.kind()) {
                            case DATE -> time.in(locale).date(java.time.LocalDate.parse(answer));
                            default -> answer;
                        });
            }
        }
        return sheet.build();
    }

    private String words(String key, Locale locale) {
        return translations.getTranslation(key, locale);
    }
}
