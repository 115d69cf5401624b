package org.sokong.narratives;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NarrativeReports extends JpaRepository<NarrativeReport, UUID> {

    List<NarrativeReport> findByCaseIdOrderByCreatedAtDescIdDesc(UUID caseId);
}
