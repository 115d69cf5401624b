package org.sokong.legal;

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

/** Under which heading of the law the client is seen; a person's choice. */
@Entity
@Audited
@Table(name = "support_choice")
class SupportChoice {

    @Id private UUID caseId;

    @Enumerated(EnumType.STRING)
    private @Nullable VictimType victimType;

    private UUID chosenBy;
    private Instant chosenAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected SupportChoice() {}

    @SuppressWarnings("NullAway.Init")
    SupportChoice(UUID caseId) {
        this.caseId = caseId;
    }

    void choose(@Nullable VictimType type, UUID by, Instant at) {
        victimType = type;
        chosenBy = by;
        chosenAt = at;
    }

    @Nullable VictimType victimType() {
        return victimType;
    }
}
