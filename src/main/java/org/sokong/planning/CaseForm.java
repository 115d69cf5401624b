package org.sokong.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormValues;
import org.sokong.forms.FormValuesConverter;
import org.sokong.kernel.DomainException;

/** A form of a case, filled in by a caseworker. */
@Entity
@Audited
@Table(name = "case_form")
class CaseForm {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private FormKind kind;

    private int shapeVersion;

    @Enumerated(EnumType.STRING)
    private FormState state;

    private @Nullable LocalDate heldOn;

    @Convert(converter = FormValuesConverter.class)
    @Column(columnDefinition = "longtext")
    private FormValues content;

    private UUID authorId;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable UUID completedBy;
    private @Nullable Instant completedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseForm() {}

    CaseForm(UUID id, UUID caseId, FormKind kind, FormValues content, UUID authorId, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.kind = kind;
        this.shapeVersion = kind.shape().version();
        this.state = FormState.DRAFT;
        this.content = content;
        this.heldOn = content.date(kind.dayField());
        this.authorId = authorId;
        this.createdAt = at;
        this.changedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    FormKind kind() {
        return kind;
    }

    int shapeVersion() {
        return shapeVersion;
    }

    FormState state() {
        return state;
    }

    @Nullable LocalDate heldOn() {
        return heldOn;
    }

    FormValues content() {
        return content;
    }

    UUID authorId() {
        return authorId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable UUID completedBy() {
        return completedBy;
    }

    @Nullable Instant completedAt() {
        return completedAt;
    }

    long version() {
        return version;
    }

    void fill(FormValues values, Instant at) {
        requireDraft();
        content = values;
        heldOn = values.date(kind.dayField());
        shapeVersion = kind.shape().version();
        changedAt = at;
    }

    void complete(UUID by, Instant at) {
        requireDraft();
        state = FormState.COMPLETE;
        completedBy = by;
        completedAt = at;
        changedAt = at;
    }

    /** Out of the way; what was typed stays. */
    void discard(Instant at) {
        requireDraft();
        state = FormState.DISCARDED;
        changedAt = at;
    }

    /** Goes back to its author, who changes it and completes it again. */
    void takeBack(Instant at) {
        state = FormState.DRAFT;
        completedBy = null;
        completedAt = null;
        changedAt = at;
    }

    void requireDraft() {
        if (state != FormState.DRAFT) {
            throw new DomainException("planning.error.form_is_complete");
        }
    }
}
