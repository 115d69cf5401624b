package org.sokong.outcomes;

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

/**
 * A round of a case: answers, the weight set they were given to, and the score, kept together. Once
 * complete it never changes; a correction is a row of its own that names the one it corrects.
 */
@Entity
@Audited
@Table(name = "outcome_round")
class OutcomeRound {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private RoundKind kind;

    private @Nullable LocalDate heldOn;
    private String weightSet;

    @Convert(converter = FormValuesConverter.class)
    @Column(columnDefinition = "longtext")
    private FormValues content;

    @Convert(converter = ScoreConverter.class)
    @Column(columnDefinition = "longtext")
    private @Nullable Score score;

    @Enumerated(EnumType.STRING)
    private @Nullable Band band;

    private @Nullable UUID correctsId;
    private @Nullable String reason;
    private UUID authorId;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable UUID completedBy;
    private @Nullable Instant completedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected OutcomeRound() {}

    OutcomeRound(
            UUID id,
            UUID caseId,
            RoundKind kind,
            String weightSet,
            FormValues content,
            UUID authorId,
            Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.kind = kind;
        this.weightSet = weightSet;
        this.content = content;
        this.heldOn = content.date(RoundShape.HELD_ON);
        this.authorId = authorId;
        this.createdAt = at;
        this.changedAt = at;
    }

    /** A draft that starts with the answers of this round, asked by the same weight set. */
    OutcomeRound correction(UUID newId, String why, UUID by, Instant at) {
        if (completedAt == null) {
            throw new DomainException("outcomes.error.not_complete");
        }
        OutcomeRound next = new OutcomeRound(newId, caseId, kind, weightSet, content, by, at);
        next.correctsId = id;
        next.reason = why;
        return next;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    RoundKind kind() {
        return kind;
    }

    @Nullable LocalDate heldOn() {
        return heldOn;
    }

    String weightSet() {
        return weightSet;
    }

    FormValues content() {
        return content;
    }

    @Nullable Score score() {
        return score;
    }

    @Nullable UUID correctsId() {
        return correctsId;
    }

    @Nullable String reason() {
        return reason;
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

    @Nullable Instant completedAt() {
        return completedAt;
    }

    long version() {
        return version;
    }

    boolean isComplete() {
        return completedAt != null;
    }

    void fill(FormValues values, Instant at) {
        requireDraft();
        content = values;
        heldOn = values.date(RoundShape.HELD_ON);
        changedAt = at;
    }

    /** Keeps what was answered, which facts ruled out what, and the score, for good. */
    void complete(FormValues values, Score result, UUID by, Instant at) {
        fill(values, at);
        if (!result.weightSet().equals(weightSet)) {
            throw new DomainException("outcomes.error.weightset", result.weightSet(), weightSet);
        }
        score = result;
        band = result.band();
        completedBy = by;
        completedAt = at;
    }

    void requireDraft() {
        if (isComplete()) {
            throw new DomainException("outcomes.error.complete");
        }
    }
}
