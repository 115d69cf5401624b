package org.sokong.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All flags. */
interface CaseFlags extends JpaRepository<CaseFlag, UUID> {

    /** Those that still stand first, the nearest day first. */
    @Query(
            """
            select f from CaseFlag f where f.caseId = :caseId
            order by case when f.clearedAt is null then 0 else 1 end, f.dueOn, f.id
            """)
    List<CaseFlag> ofCase(UUID caseId);
}
