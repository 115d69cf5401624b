package org.sokong.planning;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;
import org.sokong.kernel.WritersConverter;

/**
 * The plan of a case: one that lives as long as the case. Its goals and actions stand apart. It
 * keeps everybody who wrote a part of it since it was last approved: none of them can approve it,
 * while an approval by somebody else settles what was written before.
 */
@Entity
@Audited
@Table(name = "case_plan")
class Plan {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer agreement;

    private @Nullable LocalDate agreedOn;
    private @Nullable Instant agreementAt;
    private @Nullable LocalDate reviewOn;
    private UUID authorId;

    @Convert(converter = WritersConverter.class)
    private Set<UUID> writers;

    private Instant createdAt;
    private Instant changedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    Plan(UUID id, UUID caseId, UUID authorId, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.authorId = authorId;
        this.writers = Set.of(authorId);
        this.createdAt = at;
        this.changedAt = at;
    }

    /** What is planned is different now. */
    void changed(UUID by, Instant at) {
        authorId = by;
        wrote(by);
        changedAt = at;
    }

    /** The agreement is about the plan as it stands at that moment. */
    void agree(PlanTerms terms, UUID by, Instant at) {
        wrote(by);
        agreement = terms.agreement();
        agreedOn = terms.agreedOn();
        agreementAt = terms.agreement() == null ? null : at;
        reviewOn = terms.reviewOn();
    }

    /** Somebody else has read and approved all that was written so far. */
    void approved() {
        writers = Set.of();
    }

    private void wrote(UUID by) {
        Set<UUID> all = new HashSet<>(writers);
        all.add(by);
        writers = Set.copyOf(all);
    }

    /** Whether what the client said is about the plan as it is now. */
    boolean agreementStands() {
        return agreementAt != null && !agreementAt.isBefore(changedAt);
    }

    PlanTerms terms() {
        return new PlanTerms(agreement, agreedOn, reviewOn);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    @Nullable Instant agreementAt() {
        return agreementAt;
    }

    UUID authorId() {
        return authorId;
    }

    /** Everybody who wrote a part of it that nobody has approved, and who wrote last. */
    Set<UUID> writers() {
        Set<UUID> all = new HashSet<>(writers);
        all.add(authorId);
        return Set.copyOf(all);
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
