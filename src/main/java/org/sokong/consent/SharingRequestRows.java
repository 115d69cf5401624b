package org.sokong.consent;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All requests to share without an agreement. */
interface SharingRequestRows extends JpaRepository<SharingRequest, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from SharingRequest r where r.id = :id")
    Optional<SharingRequest> lock(UUID id);

    /** What waits for an answer, the oldest first. */
    @Query(
            """
            select r.id from SharingRequest r
            where r.state = org.sokong.consent.SharingRequestState.ASKED
            order by r.requestedAt, r.id
            """)
    List<UUID> waiting(Limit limit);

    List<SharingRequest> findByReferralIdOrderByRequestedAtDesc(UUID referralId);

    List<SharingRequest> findByReferralIdInAndReceiverIdOrderByRequestedAtDesc(
            Collection<UUID> referralIds, UUID receiverId);

    List<SharingRequest> findByCaseIdOrderByRequestedAtDesc(UUID caseId);
}
