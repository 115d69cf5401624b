package org.sokong.linked;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All links between cases. */
interface CaseLinks extends JpaRepository<CaseLink, UUID> {

    /** Links of a case, removed ones too, newest first. */
    @Query(
            """
            select l from CaseLink l where l.firstCaseId = ?1 or l.secondCaseId = ?1
            order by l.createdAt desc, l.id desc
            """)
    List<CaseLink> ofCase(UUID caseId);

    /** Links of a case that were not removed. */
    default List<CaseLink> standing(UUID caseId) {
        return ofCase(caseId).stream().filter(link -> link.removedAt() == null).toList();
    }
}
