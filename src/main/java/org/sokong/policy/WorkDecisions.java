package org.sokong.policy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Decisions about works; the order of the two documents does not matter. */
interface WorkDecisions extends JpaRepository<WorkDecision, UUID> {

    @Query(
            "select d from WorkDecision d where (d.documentId = :one and d.otherId = :other)"
                    + " or (d.documentId = :other and d.otherId = :one)")
    Optional<WorkDecision> about(UUID one, UUID other);
}
