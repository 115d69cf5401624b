package org.sokong.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** Something a conference decided. */
@Entity
@Audited
@Table(name = "conference_decision")
class Decision {

    @Id private UUID id;
    private UUID caseId;
    private UUID formId;
    private String text;
    private Instant addedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(UUID id, CaseForm form, String text, Instant at) {
        this.id = id;
        this.caseId = form.caseId();
        this.formId = form.id();
        this.text = text;
        this.addedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID formId() {
        return formId;
    }

    String text() {
        return text;
    }

    long version() {
        return version;
    }

    void write(String words) {
        text = words;
    }
}
