package org.sokong.planning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All decisions of conferences. */
interface DecisionRows extends JpaRepository<Decision, UUID> {

    /** In the order in which they were added. */
    List<Decision> findByFormIdOrderByAddedAtAscIdAsc(UUID formId);
}
