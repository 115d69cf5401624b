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
import org.sokong.kernel.DomainException;

/** Something a participant of a conference took on. */
@Entity
@Audited
@Table(name = "conference_action")
class ConferenceAction {

    @Id private UUID id;
    private UUID caseId;
    private UUID formId;
    private UUID participantId;
    private String what;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ConferenceActionState state;

    private @Nullable String note;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;
    private @Nullable UUID planActionId;
    private Instant addedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected ConferenceAction() {}

    ConferenceAction(
            UUID id, Participant participant, String what, LocalDate dueOn, Instant addedAt) {
        this.id = id;
        this.caseId = participant.caseId();
        this.formId = participant.formId();
        this.participantId = participant.id();
        this.what = what;
        this.dueOn = dueOn;
        this.state = ConferenceActionState.OPEN;
        this.addedAt = addedAt;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID formId() {
        return formId;
    }

    UUID participantId() {
        return participantId;
    }

    String what() {
        return what;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ConferenceActionState state() {
        return state;
    }

    @Nullable String note() {
        return note;
    }

    @Nullable UUID endedBy() {
        return endedBy;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    long version() {
        return version;
    }

    void write(Participant participant, String words, LocalDate due) {
        requireOpen();
        participantId = participant.id();
        what = words;
        dueOn = due;
    }

    /** Done or cancelled, by whoever is signed in. */
    void end(ConferenceActionState as, @Nullable String words, UUID by, Instant at) {
        requireOpen();
        state = as;
        note = words;
        endedBy = by;
        endedAt = at;
    }

    /** From now on the plan knows how far it is. */
    void goOnInPlan(UUID actionId, UUID by, Instant at) {
        end(ConferenceActionState.IN_PLAN, null, by, at);
        planActionId = actionId;
    }

    private void requireOpen() {
        if (state != ConferenceActionState.OPEN) {
            throw new DomainException("planning.conference.error.ended");
        }
    }
}
