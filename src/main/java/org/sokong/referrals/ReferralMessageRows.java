package org.sokong.referrals;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All messages. */
interface ReferralMessageRows extends JpaRepository<ReferralMessage, UUID> {

    /** In the order in which they were sent. */
    List<ReferralMessage> findByReferralIdOrderBySentAtAscIdAsc(UUID referralId);

    boolean existsByReferralIdAndSideAndReadAtIsNull(UUID referralId, TalkSide side);
}
