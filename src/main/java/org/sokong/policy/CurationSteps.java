package org.sokong.policy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What curators did to drafts. */
interface CurationSteps extends JpaRepository<CurationStep, UUID> {

    Optional<CurationStep> findFirstByDocumentIdOrderByPositionDesc(UUID documentId);

    void deleteByDocumentId(UUID documentId);

    int countByDocumentId(UUID documentId);
}
