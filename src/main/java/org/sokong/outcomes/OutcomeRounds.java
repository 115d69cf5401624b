package org.sokong.outcomes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All rounds. */
interface OutcomeRounds extends JpaRepository<OutcomeRound, UUID> {

    /** Oldest first. */
    @Query("select r from OutcomeRound r where r.caseId = ?1 order by r.createdAt, r.id")
    List<OutcomeRound> ofCase(UUID caseId);

    /** The rounds of a case, told apart. */
    default RoundsOfCase sorted(UUID caseId) {
        return new RoundsOfCase(ofCase(caseId));
    }
}
