package org.sokong.planning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All goals. */
interface GoalRows extends JpaRepository<Goal, UUID> {

    /** In the order in which they were written. */
    List<Goal> findByCaseIdOrderByCreatedAtAscIdAsc(UUID caseId);
}
