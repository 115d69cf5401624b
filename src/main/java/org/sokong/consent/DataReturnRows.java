package org.sokong.consent;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All that receivers were asked to return. */
interface DataReturnRows extends JpaRepository<DataReturn, UUID> {

    Optional<DataReturn> findByReferralId(UUID referralId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from DataReturn d where d.referralId = :referralId")
    Optional<DataReturn> lock(UUID referralId);

    List<DataReturn> findByCaseIdAndConsentIdOrderByAskedAt(UUID caseId, UUID consentId);
}
