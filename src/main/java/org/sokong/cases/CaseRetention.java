package org.sokong.cases;

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

/** How long the record of an ended case is kept, and who asked to erase it. */
@Entity
@Audited
@Table(name = "case_retention")
class CaseRetention {

    @Id private UUID caseId;
    private LocalDate keepUntil;
    private @Nullable UUID keptBy;
    private @Nullable Instant keptAt;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable ErasureReason erasureReason;

    private @Nullable UUID erasureAskedBy;
    private @Nullable Instant erasureAskedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseRetention() {}

    CaseRetention(UUID caseId, LocalDate keepUntil) {
        this.caseId = caseId;
        this.keepUntil = keepUntil;
    }

    UUID caseId() {
        return caseId;
    }

    LocalDate keepUntil() {
        return keepUntil;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable ErasureReason erasureReason() {
        return erasureReason;
    }

    @Nullable UUID erasureAskedBy() {
        return erasureAskedBy;
    }

    @Nullable Instant erasureAskedAt() {
        return erasureAskedAt;
    }

    long version() {
        return version;
    }

    /** Another day; whoever asked to erase it is not heard any more. */
    void keep(LocalDate until, @Nullable String why, UUID by, Instant at) {
        keepUntil = until;
        reason = why;
        keptBy = by;
        keptAt = at;
        ask(null, null, null);
    }

    /** Somebody asks to erase it; nulls take the request back. */
    void ask(@Nullable ErasureReason why, @Nullable UUID by, @Nullable Instant at) {
        erasureReason = why;
        erasureAskedBy = by;
        erasureAskedAt = at;
    }
}
