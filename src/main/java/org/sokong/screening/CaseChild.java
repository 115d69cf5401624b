package org.sokong.screening;

import jakarta.persistence.Embedded;
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
import org.sokong.cases.AgeBand;
import org.sokong.cases.Sex;
import org.sokong.kernel.Answer;

/** A child of the client, without a name: names belong into the encrypted identity only. */
@Entity
@Audited
@Table(name = "case_child")
class CaseChild {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    @Enumerated(EnumType.STRING)
    private @Nullable AgeBand ageBand;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer withClient;

    private @Nullable String note;
    @Embedded private @Nullable Removal removal;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseChild() {}

    CaseChild(UUID id, UUID caseId, ChildForm form) {
        this.id = id;
        this.caseId = caseId;
        fill(form);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    long version() {
        return version;
    }

    boolean isRemoved() {
        return removal != null;
    }

    void remove(String reason, UUID by, Instant at) {
        removal = new Removal(reason, by, at);
    }

    ChildForm form() {
        return new ChildForm(sex, ageBand, withClient, note);
    }

    final void fill(ChildForm form) {
        sex = form.sex();
        ageBand = form.ageBand();
        withClient = form.withClient();
        note = form.note();
    }
}
