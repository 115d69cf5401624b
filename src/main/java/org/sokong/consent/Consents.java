package org.sokong.consent;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All consents. */
interface Consents extends JpaRepository<Consent, UUID> {

    List<Consent> findByCaseIdOrderByRecordedAtDesc(UUID caseId);

    /** For changing: who comes second waits and then sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Consent c where c.id = :id")
    Optional<Consent> lock(UUID id);

    /** Consents that hold no more by themselves, whose referrals were not ended yet. */
    @Query(
            """
            select c.id from Consent c
            where c.endedAt is null
              and (c.expiresAt <= :now or c.confirmedAt is null and c.confirmBy <= :now)
            order by c.expiresAt
            """)
    List<UUID> toClose(Instant now, Limit limit);

    /** Country of the organisation that has the case. */
    @Query(
            value =
                    """
                    select o.country from case_file f join organisation o on o.id = f.organisation_id
                    where f.id = :caseId
                    """,
            nativeQuery = true)
    Optional<String> homeCountry(UUID caseId);
}
