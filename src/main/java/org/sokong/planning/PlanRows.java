package org.sokong.planning;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All plans. */
interface PlanRows extends JpaRepository<Plan, UUID> {

    Optional<Plan> findByCaseId(UUID caseId);
}
