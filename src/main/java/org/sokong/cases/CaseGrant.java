package org.sokong.cases;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reason why somebody may see a case; the only thing that decides it. */
@Entity
@Table(name = "case_grant")
class CaseGrant {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private GranteeType granteeType;

    private UUID granteeId;

    @Enumerated(EnumType.STRING)
    private GrantLevel level;

    @Convert(converter = SectionsConverter.class)
    private Set<Section> sections;

    @Enumerated(EnumType.STRING)
    private GrantSource source;

    private @Nullable UUID sourceId;
    private UUID grantedBy;
    private Instant grantedAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private @Nullable String endReason;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseGrant() {}

    CaseGrant(
            UUID id,
            UUID caseId,
            GranteeType granteeType,
            UUID granteeId,
            GrantLevel level,
            Set<Section> sections,
            GrantSource source,
            @Nullable UUID sourceId,
            UUID grantedBy,
            Instant grantedAt,
            @Nullable Instant expiresAt) {
        this.id = id;
        this.caseId = caseId;
        this.granteeType = granteeType;
        this.granteeId = granteeId;
        this.level = level;
        this.sections = Set.copyOf(sections);
        this.source = source;
        this.sourceId = sourceId;
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    GranteeType granteeType() {
        return granteeType;
    }

    UUID granteeId() {
        return granteeId;
    }

    GrantLevel level() {
        return level;
    }

    Set<Section> sections() {
        return sections;
    }

    GrantSource source() {
        return source;
    }

    @Nullable UUID sourceId() {
        return sourceId;
    }

    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    boolean isLive(Instant now) {
        return endedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    /** Keeps why it is about to be ended. */
    void explain(String why) {
        endReason = why;
    }

    /** Ends the grant; ending an ended one changes nothing. */
    void end(UUID by, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endedBy = by;
        }
    }
}
