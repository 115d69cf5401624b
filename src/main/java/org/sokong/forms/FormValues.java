package org.sokong.forms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;

/**
 * Answers of a form by question; a question without an entry is not recorded, which is something
 * else than "no". Answers to questions that a later shape no longer asks are kept.
 */
public final class FormValues {

    /** Nothing recorded. */
    public static final FormValues BLANK = new FormValues(new TreeMap<>());

    private final Map<String, List<String>> answers;

    private FormValues(TreeMap<String, List<String>> answers) {
        this.answers = Collections.unmodifiableMap(answers);
    }

    /** Answers as they were stored. */
    public static FormValues of(Map<String, List<String>> stored) {
        TreeMap<String, List<String>> copy = new TreeMap<>();
        stored.forEach(
                (key, values) -> {
                    if (!values.isEmpty()) {
                        copy.put(key, List.copyOf(values));
                    }
                });
        return new FormValues(copy);
    }

    /** Answers by question, to be stored. */
    public Map<String, List<String>> stored() {
        return answers;
    }

    /** The same with another answer; null or blank for "not recorded". */
    public FormValues with(String key, @Nullable String answer) {
        return with(key, answer == null || answer.isBlank() ? List.of() : List.of(answer.strip()));
    }

    /** The same with another answer; none for "not recorded". */
    public FormValues with(String key, Collection<String> several) {
        TreeMap<String, List<String>> changed = new TreeMap<>(answers);
        if (several.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, List.copyOf(several));
        }
        return new FormValues(changed);
    }

    /** The same with a day. */
    public FormValues with(String key, LocalDate day) {
        return with(key, day.toString());
    }

    /** The same with a constant. */
    public FormValues with(String key, Enum<?> constant) {
        return with(key, constant.name());
    }

    /** All that was answered to a question; empty when not recorded. */
    public List<String> all(String key) {
        return answers.getOrDefault(key, List.of());
    }

    /** The answer to a question, null when not recorded. */
    public @Nullable String get(String key) {
        List<String> all = all(key);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The day answered, null when not recorded. */
    public @Nullable LocalDate date(String key) {
        String day = get(key);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Yes, no or unknown; null when not recorded. */
    public @Nullable Answer answer(String key) {
        String answer = get(key);
        return answer == null ? null : Answer.valueOf(answer);
    }

    /** The constant chosen, null when not recorded. */
    public <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
        String chosen = get(key);
        return chosen == null ? null : Enum.valueOf(type, chosen);
    }

    /** Whether nothing is recorded. */
    public boolean isBlank() {
        return answers.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormValues that && answers.equals(that.answers);
    }

    @Override
    public int hashCode() {
        return answers.hashCode();
    }

    /** Which questions are answered; no answer reaches a log by mistake. */
    @Override
    public String toString() {
        return "FormValues" + answers.keySet();
    }
}
