package org.sokong.planning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All actions. */
interface ActionRows extends JpaRepository<Action, UUID> {

    /** In the order in which they were written. */
    List<Action> findByCaseIdOrderByCreatedAtAscIdAsc(UUID caseId);
}
