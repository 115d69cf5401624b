package org.sokong.legal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All hearings. */
interface LegalHearingRows extends JpaRepository<LegalHearing, UUID> {

    List<LegalHearing> findByCaseIdOrderByAtDescIdDesc(UUID caseId);

    List<LegalHearing> findByCaseIdAndState(UUID caseId, HearingState state);
}
