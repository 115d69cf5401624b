package org.sokong.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All paragraphs of all documents. */
interface Passages extends JpaRepository<PolicyPassage, UUID> {

    /** What readers see. */
    String VISIBLE =
            " and p.document.state in (org.sokong.policy.DocumentState.PUBLISHED,"
                    + " org.sokong.policy.DocumentState.SUPERSEDED,"
                    + " org.sokong.policy.DocumentState.REPEALED)";

    @Query(
            "select p from PolicyPassage p where p.document.id = :documentId"
                    + " order by p.paragraph, p.part")
    List<PolicyPassage> findByDocumentIdOrderByParagraph(UUID documentId);

    @Query(
            "select p from PolicyPassage p where p.document.id = :documentId"
                    + " and p.paragraph = :paragraph and p.part = 0")
    Optional<PolicyPassage> findByDocumentIdAndParagraph(UUID documentId, int paragraph);

    @Query(
            "select p from PolicyPassage p where p.document.id in :documents"
                    + " order by p.document.id, p.paragraph, p.part")
    List<PolicyPassage> ofDocuments(Collection<UUID> documents);

    /** How long the texts of documents are, as far as translations are compared by it. */
    @Query(
            "select p.document.id as documentId, count(p) as passages,"
                    + " sum(length(coalesce(p.text, p.abstractOwn, p.abstractEnglish, '')))"
                    + " as length from PolicyPassage p where p.document.id in :documents"
                    + " and (p.action in (org.sokong.policy.ParagraphAction.INDEX,"
                    + " org.sokong.policy.ParagraphAction.KEEP)"
                    + " or (p.action = org.sokong.policy.ParagraphAction.METADATA"
                    + " and p.kind = org.sokong.policy.ParagraphKind.CAPTION))"
                    + " group by p.document.id")
    List<Size> sizesOf(Collection<UUID> documents);

    @Query("select p from PolicyPassage p join fetch p.document where p.id in :ids")
    List<PolicyPassage> withDocuments(Collection<UUID> ids);

    @Query("select p from PolicyPassage p join fetch p.document where p.id = :id")
    Optional<PolicyPassage> withDocument(UUID id);

    @Query(
            "select p.document.id as documentId, p.hash as hash from PolicyPassage p"
                    + " where p.hash in :hashes"
                    + " and p.action <> org.sokong.policy.ParagraphAction.STRIP")
    List<Place> placesOf(Collection<String> hashes);

    @Query(
            "select p.document.id as documentId, count(p) as passages from PolicyPassage p"
                    + " where p.action = org.sokong.policy.ParagraphAction.INDEX group by p.document.id")
    List<Count> counts();

    @Query(
            "select p.document.id as documentId, count(p) as passages from PolicyPassage p"
                    + " where p.action = org.sokong.policy.ParagraphAction.INDEX"
                    + " and p.document.id in :documents group by p.document.id")
    List<Count> countsOf(Collection<UUID> documents);

    /**
     * Whether a text stems from a time when what was left out of a file was not kept: nothing then
     * said why a paragraph is there.
     */
    @Query(
            "select count(p) > 0 from PolicyPassage p where p.document.id = :documentId"
                    + " and p.document.contentSha256 is not null and p.part = 0"
                    + " and p.text is not null and p.reason is null")
    boolean lackOriginal(UUID documentId);

    /** Passages of texts in force, translations counted once. */
    @Query(
            "select t.code as code, count(p) as passages from PolicyPassage p join p.topics t"
                    + " where p.action = org.sokong.policy.ParagraphAction.INDEX"
                    + " and (p.pairId is null or p.document.translationOf is null)"
                    + " and p.document.state = org.sokong.policy.DocumentState.PUBLISHED"
                    + " and (p.document.effectiveFrom is null or p.document.effectiveFrom <= :day)"
                    + " and (p.document.effectiveTo is null or p.document.effectiveTo >= :day)"
                    + " group by t.code")
    List<TopicCount> topicCounts(LocalDate day);

    @Query(
            "select p.id as id, p.version as version, p.document.version as documentVersion"
                    + " from PolicyPassage p where p.action = org.sokong.policy.ParagraphAction.INDEX"
                    + VISIBLE)
    List<Stamp> stamps();

    @Query(
            "select p.id as id, p.version as version, p.document.version as documentVersion"
                    + " from PolicyPassage p where p.action = org.sokong.policy.ParagraphAction.INDEX"
                    + VISIBLE
                    + " and p.id in :ids")
    List<Stamp> stampsOf(Collection<UUID> ids);

    @Query(
            "select p.id from PolicyPassage p where p.action ="
                    + " org.sokong.policy.ParagraphAction.INDEX and exists (select 1 from p.topics t"
                    + " where t.proposed = true) order by p.document.code, p.paragraph, p.part")
    List<UUID> proposed(Pageable page);

    @Query(
            "select count(p) from PolicyPassage p where p.action ="
                    + " org.sokong.policy.ParagraphAction.INDEX and exists (select 1 from p.topics t"
                    + " where t.proposed = true)")
    long countProposed();

    @Query(
            "select p.id from PolicyPassage p where p.action ="
                    + " org.sokong.policy.ParagraphAction.INDEX and not exists (select 1 from"
                    + " p.topics t where t.code = :code)")
    List<UUID> indexedWithout(String code);

    /** These passages and those that lead to one of them. */
    @Query(
            "select p from PolicyPassage p join fetch p.document"
                    + " where p.id in :ids or p.pairId in :ids order by p.id")
    List<PolicyPassage> withPaired(Collection<UUID> ids);

    /** What took the place of these passages, and is published. */
    @Query(
            "select p from PolicyPassage p join fetch p.document where p.replacesId in :ids"
                    + VISIBLE)
    List<PolicyPassage> successorsOf(Collection<UUID> ids);

    /** Where a paragraph with this hash stands. */
    interface Place {
        UUID getDocumentId();

        String getHash();
    }

    /** Passages of a document. */
    interface Count {
        UUID getDocumentId();

        long getPassages();
    }

    /** How long a document is. */
    interface Size {
        UUID getDocumentId();

        long getPassages();

        long getLength();
    }

    /** Passages of a topic. */
    interface TopicCount {
        String getCode();

        long getPassages();
    }

    /** Which state of a passage the database has. */
    interface Stamp {
        UUID getId();

        long getVersion();

        long getDocumentVersion();
    }
}
