package org.sokong.screening;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Children of the clients of all cases. */
interface CaseChildren extends JpaRepository<CaseChild, UUID> {

    /** Those that were not removed, in the order in which they were added. */
    @Query(
            "select c from CaseChild c where c.caseId = :caseId and c.removal.removedAt is null"
                    + " order by c.id")
    List<CaseChild> present(UUID caseId);
}
