package org.sokong.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** How far goals were at each follow-up. */
interface FollowUpGoalRows extends JpaRepository<FollowUpGoal, UUID> {

    List<FollowUpGoal> findByFormId(UUID formId);

    Optional<FollowUpGoal> findByFormIdAndGoalId(UUID formId, UUID goalId);
}
