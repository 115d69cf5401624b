package org.sokong.cases;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All that is hidden from somebody. */
interface CaseHiddenRows extends JpaRepository<CaseHidden, UUID> {

    /** What counts now, in the order in which it was written. */
    @Query(
            "select h from CaseHidden h where h.caseId = :caseId and h.endedAt is null"
                    + " order by h.hiddenAt, h.id")
    List<CaseHidden> live(UUID caseId);

    /** From whom the case is hidden now. */
    @Query("select h.userId from CaseHidden h where h.caseId = :caseId and h.endedAt is null")
    Set<UUID> people(UUID caseId);

    /** What counts now in any of the cases. */
    @Query("select h from CaseHidden h where h.caseId in :caseIds and h.endedAt is null")
    List<CaseHidden> live(Collection<UUID> caseIds);

    @Query(
            "select count(h) > 0 from CaseHidden h where h.caseId = :caseId and h.userId = :userId"
                    + " and h.endedAt is null")
    boolean isHidden(UUID caseId, UUID userId);
}
