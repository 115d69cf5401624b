package org.sokong.linked;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodedValue;
import org.sokong.kernel.DomainException;

/** Two cases that belong together, in no order; removed ones stay, with the reason. */
@Entity
@Audited
@Table(name = "case_link")
class CaseLink {

    @Id private UUID id;

    /** The smaller id of the two, so that the same pair is always the same columns. */
    private UUID firstCaseId;

    private UUID secondCaseId;
    private CodedValue relation;
    private @Nullable LocalDate since;
    private @Nullable String note;
    private UUID createdBy;
    private Instant createdAt;
    private @Nullable UUID removedBy;
    private @Nullable Instant removedAt;
    private @Nullable String removalReason;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseLink() {}

    CaseLink(
            UUID id,
            UUID one,
            UUID other,
            CodedValue relation,
            @Nullable LocalDate since,
            @Nullable String note,
            UUID createdBy,
            Instant createdAt) {
        if (one.equals(other)) {
            throw new DomainException("linked.error.itself");
        }
        boolean inOrder = one.toString().compareTo(other.toString()) < 0;
        this.id = id;
        this.firstCaseId = inOrder ? one : other;
        this.secondCaseId = inOrder ? other : one;
        this.relation = relation;
        this.since = since;
        this.note = note;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    boolean joins(UUID caseId) {
        return firstCaseId.equals(caseId) || secondCaseId.equals(caseId);
    }

    /** The case on the other side. */
    UUID otherThan(UUID caseId) {
        return firstCaseId.equals(caseId) ? secondCaseId : firstCaseId;
    }

    CodedValue relation() {
        return relation;
    }

    @Nullable LocalDate since() {
        return since;
    }

    @Nullable String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant removedAt() {
        return removedAt;
    }

    @Nullable String removalReason() {
        return removalReason;
    }

    void remove(String reason, UUID by, Instant at) {
        if (removedAt != null) {
            throw new DomainException("linked.error.removed");
        }
        removalReason = reason;
        removedBy = by;
        removedAt = at;
    }
}
