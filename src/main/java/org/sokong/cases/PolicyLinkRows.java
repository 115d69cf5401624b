package org.sokong.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All links between cases and passages. */
interface PolicyLinkRows extends JpaRepository<PolicyLink, UUID> {

    List<PolicyLink> findByCaseIdAndRemovedAtIsNullOrderByLinkedAtDesc(UUID caseId);

    List<PolicyLink> findByCaseIdAndPlaceIdAndRemovedAtIsNullOrderByLinkedAtDesc(
            UUID caseId, UUID placeId);

    List<PolicyLink> findByReferralIdAndRemovedAtIsNullOrderByLinkedAtDesc(UUID referralId);
}
