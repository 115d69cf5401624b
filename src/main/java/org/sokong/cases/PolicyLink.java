package org.sokong.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passage of the policy library that a case or a referral rests on, with the reason. */
@Entity
@Table(name = "policy_link")
class PolicyLink {

    @Id private UUID id;
    private UUID passageId;
    private UUID caseId;
    private @Nullable UUID referralId;

    @Enumerated(EnumType.STRING)
    private @Nullable CitedPlace place;

    private @Nullable UUID placeId;
    private String why;
    private UUID linkedBy;
    private Instant linkedAt;
    private @Nullable Instant removedAt;
    private @Nullable UUID removedBy;

    @SuppressWarnings("NullAway.Init")
    protected PolicyLink() {}

    PolicyLink(UUID id, LinkPassage command, String why, UUID linkedBy, Instant linkedAt) {
        this.id = id;
        this.passageId = command.passageId();
        this.caseId = command.caseId();
        this.referralId = command.referralId();
        this.place = command.place();
        this.placeId = command.placeId();
        this.why = why;
        this.linkedBy = linkedBy;
        this.linkedAt = linkedAt;
    }

    UUID id() {
        return id;
    }

    UUID passageId() {
        return passageId;
    }

    UUID caseId() {
        return caseId;
    }

    @Nullable UUID referralId() {
        return referralId;
    }

    @Nullable CitedPlace place() {
        return place;
    }

    @Nullable UUID placeId() {
        return placeId;
    }

    String why() {
        return why;
    }

    UUID linkedBy() {
        return linkedBy;
    }

    Instant linkedAt() {
        return linkedAt;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    void remove(UUID by, Instant at) {
        if (removedAt == null) {
            removedAt = at;
            removedBy = by;
        }
    }
}
