package org.sokong.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;

/**
 * Something to come back to on a day, in a few words; cleared ones stay, with what became of it.
 */
@Entity
@Audited
@Table(name = "case_flag")
class CaseFlag {

    @Id private UUID id;
    private UUID caseId;
    private String words;
    private LocalDate dueOn;
    private UUID raisedBy;
    private Instant raisedAt;
    private @Nullable UUID clearedBy;
    private @Nullable Instant clearedAt;
    private @Nullable String clearedNote;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseFlag() {}

    CaseFlag(UUID id, UUID caseId, String words, LocalDate dueOn, UUID raisedBy, Instant raisedAt) {
        this.id = id;
        this.caseId = caseId;
        this.words = words;
        this.dueOn = dueOn;
        this.raisedBy = raisedBy;
        this.raisedAt = raisedAt;
    }

    void clear(UUID by, Instant at, String note) {
        if (clearedAt != null) {
            throw new DomainException("cases.flag.error.cleared");
        }
        clearedBy = by;
        clearedAt = at;
        clearedNote = note;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String words() {
        return words;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    UUID raisedBy() {
        return raisedBy;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    @Nullable UUID clearedBy() {
        return clearedBy;
    }

    @Nullable Instant clearedAt() {
        return clearedAt;
    }

    @Nullable String clearedNote() {
        return clearedNote;
    }

    long version() {
        return version;
    }
}
