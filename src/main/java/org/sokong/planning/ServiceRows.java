package org.sokong.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All services given. */
interface ServiceRows extends JpaRepository<ServiceGiven, UUID> {

    /** Newest first. */
    List<ServiceGiven> findByCaseIdOrderByGivenOnDescRecordedAtDescIdDesc(UUID caseId);

    boolean existsByCaseIdAndRecordedAtAfter(UUID caseId, Instant since);
}
