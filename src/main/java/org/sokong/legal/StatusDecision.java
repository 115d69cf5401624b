package org.sokong.legal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodedValue;

/** What a body decided about the client's status; never changed, corrected by a newer one. */
@Entity
@Immutable
@Audited
@Table(name = "status_decision")
class StatusDecision {

    @Id private UUID id;
    private UUID caseId;
    private CodedValue status;
    private CodedValue body;
    private @Nullable String bodyName;
    private LocalDate decidedOn;
    private @Nullable String legalBasis;
    private @Nullable UUID correctsId;
    private @Nullable String correctionReason;
    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected StatusDecision() {}

    StatusDecision(
            UUID id,
            UUID caseId,
            CodedValue status,
            CodedValue body,
            @Nullable String bodyName,
            LocalDate decidedOn,
            @Nullable String legalBasis,
            @Nullable UUID correctsId,
            @Nullable String correctionReason,
            UUID recordedBy,
            Instant recordedAt) {
        this.id = id;
        this.caseId = caseId;
        this.status = status;
        this.body = body;
        this.bodyName = bodyName;
        this.decidedOn = decidedOn;
        this.legalBasis = legalBasis;
        this.correctsId = correctsId;
        this.correctionReason = correctionReason;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    CodedValue status() {
        return status;
    }

    CodedValue body() {
        return body;
    }

    @Nullable String bodyName() {
        return bodyName;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable String legalBasis() {
        return legalBasis;
    }

    @Nullable UUID correctsId() {
        return correctsId;
    }

    @Nullable String correctionReason() {
        return correctionReason;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
