package org.sokong.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A note; written once, never changed. */
@Entity
@Table(name = "case_note")
class CaseNote {

    @Id private UUID id;
    private UUID caseId;
    private String text;
    private UUID authorId;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseNote() {}

    CaseNote(UUID id, UUID caseId, String text, UUID authorId, Instant writtenAt) {
        this.id = id;
        this.caseId = caseId;
        this.text = text;
        this.authorId = authorId;
        this.writtenAt = writtenAt;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    UUID authorId() {
        return authorId;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
