package org.sokong.narratives;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NarrativeRounds extends JpaRepository<NarrativeRound, UUID> {

    List<NarrativeRound> findByReportIdOrderByRoundDesc(UUID reportId);

    Optional<NarrativeRound> findByReportIdAndRound(UUID reportId, int round);
}
