package org.sokong.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All step records. */
interface CaseStepRecords extends JpaRepository<CaseStepRecord, UUID> {

    @Query(
            "select s from CaseStepRecord s where s.caseId = :caseId and s.endedAt is null"
                    + " order by s.recordedAt, s.id")
    List<CaseStepRecord> live(UUID caseId);
}
