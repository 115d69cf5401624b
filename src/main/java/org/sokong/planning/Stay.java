package org.sokong.planning;

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

/** A stay of the client in a shelter. */
@Entity
@Audited
@Table(name = "shelter_stay")
class Stay {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private StayKind kind;

    private LocalDate fromOn;
    private @Nullable LocalDate untilOn;
    private String place;
    private @Nullable String earlyReason;
    private UUID recordedBy;
    private Instant recordedAt;
    private Instant changedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Stay() {}

    @SuppressWarnings("NullAway.Init")
    Stay(UUID id, UUID caseId, StayForm form, UUID by, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.recordedBy = by;
        this.recordedAt = at;
        write(form, at);
    }

    final void write(StayForm form, Instant at) {
        kind = form.kind();
        fromOn = form.fromOn();
        untilOn = form.untilOn();
        place = form.place();
        earlyReason = form.earlyReason();
        changedAt = at;
    }

    /** Whether both cover the same night; moving on the same day is no overlap. */
    boolean overlaps(StayForm other) {
        boolean beginsBeforeOtherEnds = other.untilOn() == null || fromOn.isBefore(other.untilOn());
        boolean otherBeginsBeforeEnd = untilOn == null || other.fromOn().isBefore(untilOn);
        return beginsBeforeOtherEnds && otherBeginsBeforeEnd;
    }

    StayForm form() {
        return new StayForm(kind, fromOn, untilOn, place, earlyReason);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    long version() {
        return version;
    }
}
