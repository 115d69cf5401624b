package org.sokong.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All documents. */
interface Documents extends JpaRepository<PolicyDocument, UUID> {

    Optional<PolicyDocument> findByCode(String code);

    Optional<PolicyDocument> findByContentSha256(String sha256);

    List<PolicyDocument> findAllByOrderByCode();

    List<PolicyDocument> findByStateOrderBySentAt(DocumentState state);

    List<PolicyDocument> findByReplacesId(UUID old);

    List<PolicyDocument> findByTranslationOf(UUID original);

    /** In another language, and nobody has decided about it. */
    String UNDECIDED =
            " where d.language <> :language and not exists"
                    + " (select 1 from WorkDecision w where"
                    + " (w.documentId = d.id and w.otherId = :documentId)"
                    + " or (w.documentId = :documentId and w.otherId = d.id))";

    /** Documents in other languages about which nobody has decided, the newest first. */
    @Query("select d from PolicyDocument d" + UNDECIDED + " order by d.createdAt desc, d.id desc")
    List<PolicyDocument> inOtherLanguages(Language language, UUID documentId, Limit most);

    @Query("select count(d) from PolicyDocument d" + UNDECIDED)
    long countInOtherLanguages(Language language, UUID documentId);

    /** What a document rests on, without reading it before it is locked. */
    @Query(
            "select d.translationOf as translationOf, d.replacesId as replacesId"
                    + " from PolicyDocument d where d.id = :id")
    Optional<Place> placeOf(UUID id);

    /** The documents that one document rests on. */
    interface Place {
        @Nullable UUID getTranslationOf();

        @Nullable UUID getReplacesId();
    }
}
