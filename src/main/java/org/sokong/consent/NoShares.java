package org.sokong.consent;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All do-not-share lists. */
interface NoShares extends JpaRepository<NoShare, UUID> {

    /** What counts now, in the order in which it was written. */
    @Query(
            "select n from NoShare n where n.caseId = :caseId and n.endedAt is null"
                    + " order by n.addedAt, n.id")
    List<NoShare> live(UUID caseId);
}
