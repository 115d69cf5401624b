package org.sokong.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of a case's do-not-share list. */
@Entity
@Table(name = "no_share")
class NoShare {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private NoShareKind kind;

    private @Nullable UUID organisationId;
    private @Nullable UUID userId;
    private byte @Nullable [] name;
    private String reason;
    private @Nullable UUID hiddenId;
    private UUID addedBy;
    private Instant addedAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private @Nullable String endReason;

    /** Null until stored: that is how a new one is told from one that was read. */
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected NoShare() {}

    private NoShare(UUID id, UUID caseId, NoShareKind kind, String reason, UUID by, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.kind = kind;
        this.reason = reason;
        this.addedBy = by;
        this.addedAt = at;
    }

    static NoShare organisation(
            UUID id, UUID caseId, UUID organisationId, String reason, UUID by, Instant at) {
        NoShare entry = new NoShare(id, caseId, NoShareKind.ORGANISATION, reason, by, at);
        entry.organisationId = organisationId;
        return entry;
    }

    /**
     * Names somebody with an account.
     *
     * @param hiddenId entry that hides the case from them and ends with this one, null where the
     *     case was hidden already
     */
    static NoShare user(
            UUID id,
            UUID caseId,
            UUID userId,
            @Nullable UUID hiddenId,
            String reason,
            UUID by,
            Instant at) {
        NoShare entry = new NoShare(id, caseId, NoShareKind.USER, reason, by, at);
        entry.userId = userId;
        entry.hiddenId = hiddenId;
        return entry;
    }

    static NoShare name(UUID id, UUID caseId, byte[] name, String reason, UUID by, Instant at) {
        NoShare entry = new NoShare(id, caseId, NoShareKind.NAME, reason, by, at);
        entry.name = name;
        return entry;
    }

    void end(UUID by, Instant at, String why) {
        endedAt = at;
        endedBy = by;
        endReason = why;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    NoShareKind kind() {
        return kind;
    }

    @Nullable UUID organisationId() {
        return organisationId;
    }

    @Nullable UUID userId() {
        return userId;
    }

    byte @Nullable [] name() {
        return name;
    }

    String reason() {
        return reason;
    }

    @Nullable UUID hiddenId() {
        return hiddenId;
    }

    UUID addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
