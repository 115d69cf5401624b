package org.sokong.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;

/** What a curator said of two documents that the program took for translations of each other. */
@Entity
@Table(name = "policy_work_decision")
class WorkDecision {

    @Id private UUID id;
    private UUID documentId;
    private UUID otherId;
    private boolean sameWork;
    private Instant at;
    private @Nullable UUID byUser;

    @SuppressWarnings("NullAway.Init")
    protected WorkDecision() {}

    WorkDecision(UUID one, UUID other) {
        this.id = Ids.next();
        this.documentId = one;
        this.otherId = other;
    }

    void decide(boolean same, UUID who, Instant when) {
        sameWork = same;
        byUser = who;
        at = when;
    }

    boolean sameWork() {
        return sameWork;
    }
}
