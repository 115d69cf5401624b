package org.sokong.cases;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;

/**
 * Answers of an intake; a question without an entry is not recorded. Nothing is compulsory while
 * the case is a draft.
 */
public final class IntakeForm {

    /** Nothing recorded. */
    public static final IntakeForm BLANK = new IntakeForm(new EnumMap<>(IntakeField.class));

    private final Map<IntakeField, Object> answers;

    private IntakeForm(EnumMap<IntakeField, Object> answers) {
        this.answers = Collections.unmodifiableMap(answers);
    }

    /**
     * The same form with another answer.
     *
     * @param answer of the field's type; null or an empty text or list for "not recorded"
     * @throws IllegalArgumentException when the answer is of another type
     */
    public IntakeForm with(IntakeField field, @Nullable Object answer) {
        EnumMap<IntakeField, Object> changed = new EnumMap<>(IntakeField.class);
        changed.putAll(answers);
        if (answer == null || "".equals(answer) || List.of().equals(answer)) {
            changed.remove(field);
        } else if (field.type().isInstance(answer)) {
            changed.put(field, answer);
        } else {
            throw new IllegalArgumentException("wrong type of answer for " + field);
        }
        return new IntakeForm(changed);
    }

    /** The answer to a question, null when not recorded. */
    public @Nullable Object get(IntakeField field) {
        return answers.get(field);
    }

    public @Nullable SourceOfContact sourceOfContact() {
        return (SourceOfContact) get(IntakeField.SOURCE_OF_CONTACT);
    }

    public @Nullable LocalDate contactOn() {
        return (LocalDate) get(IntakeField.CONTACT_ON);
    }

    public @Nullable String place() {
        return (String) get(IntakeField.PLACE);
    }

    /** Languages; empty when not recorded. */
    public List<String> languages() {
        return get(IntakeField.LANGUAGES) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    public @Nullable Answer interpreterNeeded() {
        return (Answer) get(IntakeField.INTERPRETER_NEEDED);
    }

    public @Nullable AgeBand ageBand() {
        return (AgeBand) get(IntakeField.AGE_BAND);
    }

    public @Nullable Sex sex() {
        return (Sex) get(IntakeField.SEX);
    }

    public @Nullable Answer safetyConcern() {
        return (Answer) get(IntakeField.SAFETY_CONCERN);
    }

    public @Nullable Answer medicalNeed() {
        return (Answer) get(IntakeField.MEDICAL_NEED);
    }

    public @Nullable LegalBasis legalBasis() {
        return (LegalBasis) get(IntakeField.LEGAL_BASIS);
    }

    public @Nullable LocalDate consentOn() {
        return (LocalDate) get(IntakeField.CONSENT_ON);
    }

    public @Nullable String consentNote() {
        return (String) get(IntakeField.CONSENT_NOTE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntakeForm that && answers.equals(that.answers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(answers);
    }

    /** Which questions are answered; no answer reaches a log by mistake. */
    @Override
    public String toString() {
        return "IntakeForm" + answers.keySet();
    }
}
