package org.sokong.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Children of the clients of all cases. */
interface CaseChildren extends JpaRepository<CaseChild, UUID> {

    /** Those that were not removed, in the order in which they were added. */
    List<CaseChild> findByCaseIdAndRemovedAtIsNullOrderById(UUID caseId);
}
