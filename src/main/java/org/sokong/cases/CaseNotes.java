package org.sokong.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All notes. */
interface CaseNotes extends JpaRepository<CaseNote, UUID> {

    List<CaseNote> findByCaseIdOrderByWrittenAtDescIdDesc(UUID caseId);
}
