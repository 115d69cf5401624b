package org.sokong.narratives;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NarrativeComments extends JpaRepository<NarrativeComment, UUID> {

    List<NarrativeComment> findByReportIdOrderByWrittenAtAscIdAsc(UUID reportId);
}
