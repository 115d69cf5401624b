package org.sokong.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All deadlines. */
interface LegalDeadlineRows extends JpaRepository<LegalDeadline, UUID> {

    List<LegalDeadline> findByCaseIdOrderByDueOnDescIdDesc(UUID caseId);

    List<LegalDeadline> findByCaseIdAndState(UUID caseId, DeadlineState state);

    boolean existsByCaseIdAndRuleCodeAndStartedOn(UUID caseId, String ruleCode, LocalDate day);
}
