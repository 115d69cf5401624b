package org.sokong.cases;

import java.time.LocalDate;
import java.util.List;
import org.sokong.kernel.Answer;

/** A question of the intake, the part of the case it belongs to, and how long its answer may be. */
public enum IntakeField {
    SOURCE_OF_CONTACT(Section.INTAKE, SourceOfContact.class, 0),
    CONTACT_ON(Section.INTAKE, LocalDate.class, 0),
    PLACE(Section.INTAKE, String.class, 200),
    /** ISO 639-1 codes, or words for languages without one. */
    LANGUAGES(Section.INTAKE, List.class, 200),
    INTERPRETER_NEEDED(Section.INTAKE, Answer.class, 0),
    AGE_BAND(Section.INTAKE, AgeBand.class, 0),
    SEX(Section.INTAKE, Sex.class, 0),
    SAFETY_CONCERN(Section.SAFETY, Answer.class, 0),
    SAFETY_NOTE(Section.SAFETY, String.class, 2_000),
    MEDICAL_NEED(Section.HEALTH, Answer.class, 0),
    MEDICAL_NOTE(Section.HEALTH, String.class, 2_000),
    LEGAL_BASIS(Section.INTAKE, LegalBasis.class, 0),
    CONSENT_ON(Section.INTAKE, LocalDate.class, 0),
    CONSENT_NOTE(Section.INTAKE, String.class, 2_000),
    CONSENT_TO_STATISTICS(Section.INTAKE, Answer.class, 0);

    private final Section section;
    private final Class<?> type;
    private final int longest;

    IntakeField(Section section, Class<?> type, int longest) {
        this.section = section;
        this.type = type;
        this.longest = longest;
    }

    /** Part of the case the answer belongs to. */
    public Section section() {
        return section;
    }

    /** Type of the answer. */
    public Class<?> type() {
        return type;
    }

    /** Longest text in characters, 0 where the answer is no text. */
    public int longest() {
        return longest;
    }
}
