package org.sokong.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Trafficking events of all cases. */
interface TraffickingEvents extends JpaRepository<TraffickingEvent, UUID> {

    /** Those that were not removed. */
    List<TraffickingEvent> findByCaseIdAndRemovedAtIsNull(UUID caseId);
}
