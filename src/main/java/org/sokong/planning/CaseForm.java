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
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormValues;
import org.sokong.forms.FormValuesConverter;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.WritersConverter;

/**
 * A form of a case, filled in by a caseworker. It keeps everybody who wrote a part of it, since
 * none of them can approve it.
 */
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

    @Convert(converter = WritersConverter.class)
    private Set<UUID> writers;

    private Instant createdAt;
    private Instant changedAt;
    private @Nullable UUID completedBy;
    private @Nullable Instant completedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseForm() {}

    /**
     * @param writersBefore who wrote what it begins with, where nobody has approved that yet
     */
    CaseForm(
            UUID id,
            UUID caseId,
            FormKind kind,
            FormValues content,
            UUID authorId,
            Set<UUID> writersBefore,
            Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.kind = kind;
        this.shapeVersion = kind.shape().version();
        this.state = FormState.DRAFT;
        this.content = content;
        this.heldOn = content.date(kind.dayField());
        this.authorId = authorId;
        this.writers = with(writersBefore, authorId);
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

    /** Everybody who began, filled in or completed it. */
    Set<UUID> writers() {
        return with(writers, authorId);
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

    void fill(FormValues values, UUID by, Instant at) {
        requireDraft();
        writers = with(writers, by);
        content = values;
        heldOn = values.date(kind.dayField());
        shapeVersion = kind.shape().version();
        changedAt = at;
    }

    void complete(UUID by, Instant at) {
        requireDraft();
        writers = with(writers, by);
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

    private static Set<UUID> with(Set<UUID> writers, UUID one) {
        Set<UUID> all = new HashSet<>(writers);
        all.add(one);
        return Set.copyOf(all);
    }

    void requireDraft() {
        if (state != FormState.DRAFT) {
            throw new DomainException("planning.error.form_is_complete");
        }
    }
}
