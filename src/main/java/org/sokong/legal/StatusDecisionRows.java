package org.sokong.legal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;

/** All decisions about the status. */
interface StatusDecisionRows extends JpaRepository<StatusDecision, UUID> {

    List<StatusDecision> findByCaseIdOrderByDecidedOnDescRecordedAtDescIdDesc(UUID caseId);

    boolean existsByCorrectsId(UUID id);

    /** The latest that was not corrected. */
    default Optional<StatusDecision> current(UUID caseId) {
        List<StatusDecision> all = findByCaseIdOrderByDecidedOnDescRecordedAtDescIdDesc(caseId);
        Set<@Nullable UUID> corrected =
                all.stream().map(StatusDecision::correctsId).collect(Collectors.toSet());
        return all.stream().filter(decision -> !corrected.contains(decision.id())).findFirst();
    }
}
