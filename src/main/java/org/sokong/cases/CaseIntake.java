package org.sokong.cases;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;

/** The intake of a case. */
@Entity
@Audited
@Table(name = "case_intake")
class CaseIntake {

    @Id private UUID caseId;

    @Enumerated(EnumType.STRING)
    private @Nullable SourceOfContact sourceOfContact;

    private @Nullable LocalDate contactOn;
    private @Nullable String place;

    @Convert(converter = TextsConverter.class)
    private List<String> languages = List.of();

    @Enumerated(EnumType.STRING)
    private @Nullable Answer interpreterNeeded;

    @Enumerated(EnumType.STRING)
    private @Nullable AgeBand ageBand;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer safetyConcern;

    private @Nullable String safetyNote;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer medicalNeed;

    private @Nullable String medicalNote;

    @Enumerated(EnumType.STRING)
    private @Nullable LegalBasis legalBasis;

    private @Nullable LocalDate consentOn;
    private @Nullable String consentNote;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer consentToStatistics;

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseIntake() {}

    CaseIntake(UUID caseId) {
        this.caseId = caseId;
    }

    long version() {
        return version == null ? 0 : version;
    }

    @Nullable AgeBand ageBand() {
        return ageBand;
    }

    List<String> languages() {
        return languages;
    }

    /** Answers in the sections. */
    IntakeForm form(Set<Section> sections) {
        IntakeForm form = IntakeForm.BLANK;
        for (IntakeField field : IntakeField.values()) {
            if (sections.contains(field.section())) {
                form = form.with(field, get(field));
            }
        }
        return form;
    }

    /** Takes over the answers in the sections and keeps the others. */
    void fill(IntakeForm form, Set<Section> sections) {
        for (IntakeField field : IntakeField.values()) {
            if (sections.contains(field.section())) {
                set(field, form.get(field));
            }
        }
    }

    private @Nullable Object get(IntakeField field) {
        return switch (field) {
            case SOURCE_OF_CONTACT -> sourceOfContact;
            case CONTACT_ON -> contactOn;
            case PLACE -> place;
            case LANGUAGES -> languages;
            case INTERPRETER_NEEDED -> interpreterNeeded;
            case AGE_BAND -> ageBand;
            case SEX -> sex;
            case SAFETY_CONCERN -> safetyConcern;
            case SAFETY_NOTE -> safetyNote;
            case MEDICAL_NEED -> medicalNeed;
            case MEDICAL_NOTE -> medicalNote;
            case LEGAL_BASIS -> legalBasis;
            case CONSENT_ON -> consentOn;
            case CONSENT_NOTE -> consentNote;
            case CONSENT_TO_STATISTICS -> consentToStatistics;
        };
    }

    private void set(IntakeField field, @Nullable Object answer) {
        switch (field) {
            case SOURCE_OF_CONTACT -> sourceOfContact = (SourceOfContact) answer;
            case CONTACT_ON -> contactOn = (LocalDate) answer;
            case PLACE -> place = (String) answer;
            case LANGUAGES ->
                    languages =
                            answer instanceof List<?> list
                                    ? list.stream().map(String::valueOf).toList()
                                    : List.of();
            case INTERPRETER_NEEDED -> interpreterNeeded = (Answer) answer;
            case AGE_BAND -> ageBand = (AgeBand) answer;
            case SEX -> sex = (Sex) answer;
            case SAFETY_CONCERN -> safetyConcern = (Answer) answer;
            case SAFETY_NOTE -> safetyNote = (String) answer;
            case MEDICAL_NEED -> medicalNeed = (Answer) answer;
            case MEDICAL_NOTE -> medicalNote = (String) answer;
            case LEGAL_BASIS -> legalBasis = (LegalBasis) answer;
            case CONSENT_ON -> consentOn = (LocalDate) answer;
            case CONSENT_NOTE -> consentNote = (String) answer;
            case CONSENT_TO_STATISTICS -> consentToStatistics = (Answer) answer;
        }
    }
}
