package org.sokong.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Trafficking events of all cases. */
interface TraffickingEvents extends JpaRepository<TraffickingEvent, UUID> {

    /** Those that were not removed. */
    @Query(
            "select c from TraffickingEvent c"
                    + " where c.caseId = :caseId and c.removal.removedAt is null")
    List<TraffickingEvent> present(UUID caseId);
}
