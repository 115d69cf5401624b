package org.sokong.legal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All orders. */
interface LegalOrderRows extends JpaRepository<LegalOrder, UUID> {

    List<LegalOrder> findByCaseIdOrderByStartsOnDescIdDesc(UUID caseId);

    List<LegalOrder> findByCaseIdAndState(UUID caseId, OrderState state);
}
