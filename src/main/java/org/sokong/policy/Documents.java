package org.sokong.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All documents. */
interface Documents extends JpaRepository<PolicyDocument, UUID> {

    Optional<PolicyDocument> findByCode(String code);

    Optional<PolicyDocument> findByContentSha256(String sha256);

    List<PolicyDocument> findAllByOrderByCode();

    List<PolicyDocument> findByStateOrderBySentAt(DocumentState state);

    List<PolicyDocument> findByReplacesId(UUID old);

    List<PolicyDocument> findByTranslationOf(UUID original);
}
