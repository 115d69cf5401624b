package org.sokong.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseParty;
import org.sokong.cases.GranteeType;

/** Somebody who took part in a conference. */
@Entity
@Audited
@Table(name = "conference_participant")
class Participant {

    @Id private UUID id;
    private UUID caseId;
    private UUID formId;

    @Enumerated(EnumType.STRING)
    private GranteeType partyType;

    private UUID partyId;
    private @Nullable String words;
    private Instant addedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    Participant(UUID id, CaseForm form, CaseParty party, @Nullable String words, Instant at) {
        this.id = id;
        this.caseId = form.caseId();
        this.formId = form.id();
        this.partyType = party.type();
        this.partyId = party.id();
        this.words = words;
        this.addedAt = at;
    }

    /** Somebody who was not there and goes on with what another took on. */
    static Participant goingOn(UUID id, ConferenceAction action, UUID personId, Instant at) {
        Participant participant = new Participant();
        participant.id = id;
        participant.caseId = action.caseId();
        participant.formId = action.formId();
        participant.partyType = GranteeType.USER;
        participant.partyId = personId;
        participant.addedAt = at;
        return participant;
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

    GranteeType partyType() {
        return partyType;
    }

    UUID partyId() {
        return partyId;
    }

    @Nullable String words() {
        return words;
    }
}
