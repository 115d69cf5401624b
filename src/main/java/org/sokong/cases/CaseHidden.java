package org.sokong.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a case is hidden from one person, until it is ended; beats every grant. */
@Entity
@Table(name = "case_hidden")
class CaseHidden {

    @Id private UUID id;
    private UUID caseId;
    private UUID userId;
    private String reason;
    private UUID hiddenBy;
    private Instant hiddenAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private @Nullable String endReason;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseHidden() {}

    CaseHidden(UUID id, UUID caseId, UUID userId, String reason, UUID by, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.userId = userId;
        this.reason = reason;
        this.hiddenBy = by;
        this.hiddenAt = at;
    }

    /** Shows the case to the person again, as far as their grants go. */
    void end(UUID by, Instant at, String why) {
        if (endedAt == null) {
            endedAt = at;
            endedBy = by;
            endReason = why;
        }
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID userId() {
        return userId;
    }

    String reason() {
        return reason;
    }

    UUID hiddenBy() {
        return hiddenBy;
    }

    Instant hiddenAt() {
        return hiddenAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
