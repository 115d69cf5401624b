package org.sokong.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All deadlines. */
interface LegalDeadlineRows extends JpaRepository<LegalDeadline, UUID> {

    List<LegalDeadline> findByCaseIdOrderByDueOnDescIdDesc(UUID caseId);

    List<LegalDeadline> findByCaseIdAndState(UUID caseId, DeadlineState state);

    /** Whether the cause started the clock of that day; of older clocks no cause is known. */
    @Query(
            "select count(d) > 0 from LegalDeadline d where d.caseId = ?1 and d.ruleCode = ?2"
                    + " and d.startedOn = ?3 and (d.causeId is null or d.causeId = ?4)")
    boolean isStarted(UUID caseId, String ruleCode, LocalDate day, UUID cause);
}
