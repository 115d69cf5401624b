package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of a case page.
 *
 * @param version to be given back when moving, assigning or rating
 * @param ownerName display name of the owner, null where there is none
 * @param ageBand null when not recorded or withheld
 * @param sex null when not recorded or withheld
 * @param hasIdentity whether an identity was recorded; never who
 * @param readable parts that the reader may see; the others are withheld
 * @param mayWork whether the reader may write: a working grant and the permission
 */
public record CaseDetail(
        UUID id,
        String code,
        long version,
        CaseStatus status,
        @Nullable Risk risk,
        UUID organisationId,
        @Nullable UUID teamId,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable MoveReason closureReason,
        Instant createdAt,
        Instant touchedAt,
        @Nullable Instant nextDue,
        @Nullable AgeBand ageBand,
        @Nullable Sex sex,
        boolean hasIdentity,
        Set<Section> readable,
        boolean mayWork) {

    /** Whether the reader may see that part. */
    public boolean shows(Section section) {
        return readable.contains(section);
    }
}
