package org.sokong.forms;

import java.util.Arrays;
import java.util.List;
import org.sokong.kernel.Answer;

/**
 * A question of a form.
 *
 * @param key name under which the answer is stored, unique in the shape; never renamed
 * @param labelKey translation key of the question
 * @param kind how it is answered
 * @param choices codes that may be chosen, in order; the schemes of a code list; empty where
 *     nothing is chosen
 * @param choiceKey beginning of the translation keys of the choices: {@code choiceKey.CODE}; the
 *     variable of a code list
 * @param longest longest answer in characters, 0 where it is no text
 * @param needed whether the form is not complete without it
 */
public record FormField(
        String key,
        String labelKey,
        FieldKind kind,
        List<String> choices,
        String choiceKey,
        int longest,
        boolean needed) {

    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    public FormField {
        choices = List.copyOf(choices);
    }

    /** A line of at most 200 characters. */
    public static FormField line(String key, String labelKey) {
        return new FormField(key, labelKey, FieldKind.LINE, List.of(), "", LINE, false);
    }

    /** Words, at most 4,000 characters. */
    public static FormField text(String key, String labelKey) {
        return new FormField(key, labelKey, FieldKind.TEXT, List.of(), "", TEXT, false);
    }

    /** A day. */
    public static FormField date(String key, String labelKey) {
        return new FormField(key, labelKey, FieldKind.DATE, List.of(), "", 0, false);
    }

    /** A whole number of 0 to 9,999,999. */
    public static FormField number(String key, String labelKey) {
        return new FormField(key, labelKey, FieldKind.NUMBER, List.of(), "", 7, false);
    }

    /** Yes, no or unknown; not answered is "not recorded". */
    public static FormField answer(String key, String labelKey) {
        return choice(key, labelKey, "uikit.answer", names(Answer.values()));
    }

    /** One of a list. */
    public static FormField choice(
            String key, String labelKey, String choiceKey, List<String> choices) {
        return new FormField(key, labelKey, FieldKind.CHOICE, choices, choiceKey, 0, false);
    }

    /** Any of a list. */
    public static FormField choices(
            String key, String labelKey, String choiceKey, List<String> choices) {
        return new FormField(key, labelKey, FieldKind.CHOICES, choices, choiceKey, 0, false);
    }

    /** A value of a code list, which administrators may change. */
    public static FormField code(String key, String labelKey, String variable, String... schemes) {
        return new FormField(key, labelKey, FieldKind.CODE, List.of(schemes), variable, 0, false);
    }

    /** Any values of a code list, which administrators may change. */
    public static FormField codes(String key, String labelKey, String variable, String... schemes) {
        return new FormField(key, labelKey, FieldKind.CODES, List.of(schemes), variable, 0, false);
    }

    /** A country. */
    public static FormField country(String key, String labelKey) {
        return new FormField(key, labelKey, FieldKind.COUNTRY, List.of(), "", 0, false);
    }

    /** One of the constants, labelled {@code choiceKey.NAME}. */
    public static FormField choice(
            String key, String labelKey, String choiceKey, Enum<?>[] constants) {
        return choice(key, labelKey, choiceKey, names(constants));
    }

    /** The same, without which the form is not complete. */
    public FormField need() {
        return new FormField(key, labelKey, kind, choices, choiceKey, longest, true);
    }

    /** The same with a length of its own. */
    public FormField atMost(int characters) {
        return new FormField(key, labelKey, kind, choices, choiceKey, characters, needed);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
