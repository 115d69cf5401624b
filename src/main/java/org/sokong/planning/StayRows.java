package org.sokong.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All stays. */
interface StayRows extends JpaRepository<Stay, UUID> {

    /** Newest first. */
    List<Stay> findByCaseIdOrderByFromOnDescRecordedAtDescIdDesc(UUID caseId);

    boolean existsByCaseIdAndRecordedAtAfter(UUID caseId, Instant since);
}
