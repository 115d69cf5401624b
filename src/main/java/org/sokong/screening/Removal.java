package org.sokong.screening;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** That a row was taken away, by whom and why; the row stays for the history and counts no more. */
@Embeddable
class Removal {

    private Instant removedAt;
    private UUID removedBy;
    private String removedReason;

    @SuppressWarnings("NullAway.Init")
    protected Removal() {}

    Removal(String reason, UUID by, Instant at) {
        this.removedReason = reason;
        this.removedBy = by;
        this.removedAt = at;
    }
}
