package org.sokong.cases;

import jakarta.persistence.Entity;
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
    private String why;
    private UUID linkedBy;
    private Instant linkedAt;
    private @Nullable Instant removedAt;
    private @Nullable UUID removedBy;

    @SuppressWarnings("NullAway.Init")
    protected PolicyLink() {}

    PolicyLink(
            UUID id,
            UUID passageId,
            UUID caseId,
            @Nullable UUID referralId,
            String why,
            UUID linkedBy,
            Instant linkedAt) {
        this.id = id;
        this.passageId = passageId;
        this.caseId = caseId;
        this.referralId = referralId;
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
