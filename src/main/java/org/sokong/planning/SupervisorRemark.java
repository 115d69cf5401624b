package org.sokong.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** What a supervisor remarks on a follow-up; it has the follow-up's id. */
@Entity
@Audited
@Table(name = "supervisor_remark")
class SupervisorRemark {

    @Id private UUID id;
    private UUID caseId;
    private String text;
    private UUID authorId;
    private Instant writtenAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected SupervisorRemark() {}

    @SuppressWarnings("NullAway.Init")
    SupervisorRemark(CaseForm form) {
        this.id = form.id();
        this.caseId = form.caseId();
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

    long version() {
        return version;
    }

    void write(String words, UUID by, Instant at) {
        text = words;
        authorId = by;
        writtenAt = at;
    }
}
