package org.sokong.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.forms.FormValues;
import org.sokong.forms.FormValuesConverter;

/** The answers of the screening of a case, kept apart by section. */
@Entity
@Audited
@Table(name = "case_screening")
class CaseScreening {

    @Id private UUID caseId;
    private int shapeVersion = ScreeningShape.VERSION;

    @Convert(converter = FormValuesConverter.class)
    @Column(columnDefinition = "longtext")
    private FormValues intakeAnswers = FormValues.BLANK;

    @Convert(converter = FormValuesConverter.class)
    @Column(columnDefinition = "longtext")
    private FormValues safetyAnswers = FormValues.BLANK;

    @Convert(converter = FormValuesConverter.class)
    @Column(columnDefinition = "longtext")
    private FormValues healthAnswers = FormValues.BLANK;

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseScreening() {}

    CaseScreening(UUID caseId) {
        this.caseId = caseId;
    }

    long version() {
        return version == null ? 0 : version;
    }

    /** The answers in a section. */
    FormValues answers(Section section) {
        return switch (section) {
            case INTAKE -> intakeAnswers;
            case SAFETY -> safetyAnswers;
            case HEALTH -> healthAnswers;
            default -> throw new IllegalArgumentException("no questions in " + section);
        };
    }

    void fill(Section section, FormValues values) {
        shapeVersion = ScreeningShape.VERSION;
        switch (section) {
            case INTAKE -> intakeAnswers = values;
            case SAFETY -> safetyAnswers = values;
            case HEALTH -> healthAnswers = values;
            default -> throw new IllegalArgumentException("no questions in " + section);
        }
    }
}
