package org.sokong.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done in a case and that a move asks for. */
@Entity
@Table(name = "case_step_record")
class CaseStepRecord {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    private @Nullable String note;
    private UUID recordedBy;
    private Instant recordedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseStepRecord() {}

    CaseStepRecord(
            UUID id,
            UUID caseId,
            StepKind kind,
            @Nullable String note,
            UUID recordedBy,
            Instant recordedAt) {
        this.id = id;
        this.caseId = caseId;
        this.kind = kind;
        this.note = note;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    StepKind kind() {
        return kind;
    }

    @Nullable String note() {
        return note;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** From now on it does not count any more; the record stays. */
    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }
}
