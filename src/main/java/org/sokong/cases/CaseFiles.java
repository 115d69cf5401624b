package org.sokong.cases;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All cases. */
interface CaseFiles extends JpaRepository<CaseFile, UUID> {

    /** The case, locked until the end of the transaction: writers of one case take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CaseFile c where c.id = :id")
    Optional<CaseFile> locked(UUID id);

    @Query("select c.id from CaseFile c where c.code = :code")
    Optional<UUID> idOf(String code);

    /** Which organisation each of the cases belongs to. */
    @Query(
            "select new org.sokong.cases.CaseStates$Owned(c.id, c.organisationId) from CaseFile c"
                    + " where c.id in :caseIds")
    List<CaseStates.Owned> organisations(Collection<UUID> caseIds);

    boolean existsByCode(String code);

    /** Discarded drafts whose content is still there. */
    @Query(
            """
            select c.id from CaseFile c
            where c.status = org.sokong.cases.CaseStatus.DISCARDED and c.touchedAt < :before
              and exists (select 1 from CaseIntake i where i.caseId = c.id)
            order by c.touchedAt
            """)
    List<UUID> discardedBefore(Instant before, Limit limit);
}
