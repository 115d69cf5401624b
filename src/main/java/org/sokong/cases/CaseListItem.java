package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the case list; no name of a client, ever.
 *
 * @param flaggedFor nearest day of a flag that stands, null where there is none
 * @param ownerName display name of the owner, null where there is none
 */
public record CaseListItem(
        UUID id,
        String code,
        CaseStatus status,
        @Nullable Risk risk,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable LocalDate openedOn,
        @Nullable Instant nextDue,
        Instant touchedAt,
        @Nullable LocalDate flaggedFor) {}
