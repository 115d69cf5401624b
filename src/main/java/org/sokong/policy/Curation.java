package org.sokong.policy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.policy.text.DateFinder;
import org.sokong.policy.text.IssuerFinder;
import org.sokong.policy.text.LanguageDetector;
import org.sokong.uikit.Language;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a document from its import to readers: one curator sends it for review, a second
 * publishes it or sends it back.
 */
@Service
@PreAuthorize("hasAuthority('POLICY_CURATE')")
@Transactional
public class Curation {

    private static final int MOST_FACTS = 8;

    private final EntityManager entities;
    private final Documents documents;
    private final Passages passages;
    private final CurationSteps steps;
    private final DocumentVersions versions;
    private final DocumentLocks locks;
    private final PassageIndex index;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Curation(
            EntityManager entities,
            Documents documents,
            Passages passages,
            CurationSteps steps,
            DocumentVersions versions,
            DocumentLocks locks,
            PassageIndex index,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock) {
        this.entities = entities;
        this.documents = documents;
        this.passages = passages;
        this.steps = steps;
        this.versions = versions;
        this.locks = locks;
        this.index = index;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Documents that are not published, those that wait for a second person first. */
    @Transactional(readOnly = true)
    public List<CurationEntry> waiting() {
        return documents.findAllByOrderByCode().stream()
                .filter(document -> !document.state().isVisible())
                .sorted(
                        Comparator.comparing(
                                        (PolicyDocument document) ->
                                                document.state() != DocumentState.IN_REVIEW)
                                .thenComparing(PolicyDocument::createdAt))
                .map(
                        document ->
                                new CurationEntry(
                                        document.summary(0),
                                        document.isOwn(currentUser.id()),
                                        document.state() == DocumentState.IN_REVIEW
                                                ? document.sentAt()
                                                : document.createdAt()))
                .toList();
    }

    /**
     * A document with everything of its original.
     *
     * @throws DomainException if there is no such document
     */
    @Transactional(readOnly = true)
    public CurationDetail detail(UUID documentId) {
        PolicyDocument document = document(documentId);
        boolean own = document.isOwn(currentUser.id());
        audit.record(AuditAction.POLICY_READ, Subject.of("POLICY_DOCUMENT", documentId));
        Optional<PolicyDocument> begunFrom =
                Optional.ofNullable(document.begunFrom()).map(this::document);
        Map<UUID, String> before = new HashMap<>();
        begunFrom.ifPresent(
                old ->
                        passages.findByDocumentIdOrderByParagraph(old.id())
                                .forEach(each -> before.put(each.id(), each.shown())));
        List<CurationDetail.Row> rows =
                passages.findByDocumentIdOrderByParagraph(documentId).stream()
                        .map(
                                each ->
                                        row(
                                                each,
                                                begunFrom.isEmpty()
                                                        ? each.original()
                                                        : before.get(each.replacesId())))
                        .toList();
        return new CurationDetail(
                document.summary(
                        (int)
                                rows.stream()
                                        .filter(row -> row.action() == ParagraphAction.INDEX)
                                        .count()),
                document.version(),
                document.state() == DocumentState.DRAFT,
                document.state() == DocumentState.IN_REVIEW && !own,
                own,
                document.reviewComment(),
                document.sentAt(),
                begunFrom.map(old -> old.summary(0)).orElse(null),
                passages.lackOriginal(documentId),
                steps.countByDocumentId(documentId),
                rows,
                document.notes().stream().map(PolicyNote::toRecord).toList());
    }

    private static CurationDetail.Row row(PolicyPassage passage, @Nullable String original) {
        return new CurationDetail.Row(
                passage.id(),
                passage.paragraph(),
                passage.part(),
                original,
                passage.shown(),
                passage.language(),
                passage.kind(),
                passage.action(),
                passage.reason(),
                passage.joinedInto() != null,
                passage.isShown()
                        && passage.language() == Language.MALAY
                        && LanguageDetector.looksIndonesian(passage.shown()));
    }

    /**
     * Asks a second curator to read a draft.
     *
     * @param version the version that the curator has seen
     * @throws DomainException if it is no draft or was changed meanwhile, or translates a text that
     *     no longer holds
     */
    public void send(UUID documentId, long version) {
        PolicyDocument document = seen(documentId, version);
        document.sendForReview(currentUser.id(), clock.instant());
        versions.requireReplaceable(document);
        requireOriginal(document);
        recordState(document);
    }

    /**
     * Publishes a document that was sent for review; from now on readers find it.
     *
     * @param version the version that the second person has read
     * @throws DomainException if it was not sent or was changed meanwhile, if the reader sent or
     *     wrote it, or if it translates a text that no longer holds
     */
    @RetriedOnConflict
    public void publish(UUID documentId, long version) {
        PolicyDocument document = locks.forPublishing(documentId);
        document.requireVersion(version);
        document.publish(currentUser.id(), clock.instant());
        requireOriginal(document);
        steps.deleteByDocumentId(documentId);
        versions.published(document);
        index.update(passages.findByDocumentIdOrderByParagraph(documentId));
        recordState(document);
    }

    /** The words of a text that has ended do not come into force in another language. */
    private void requireOriginal(PolicyDocument document) {
        UUID originalId = document.translationOf();
        if (originalId != null) {
            document(originalId).requireNotEnded();
        }
    }

    /**
     * Gives a document back to its curator.
     *
     * @param version the version that the second person has read
     * @param comment what is to be done
     * @throws DomainException if it was not sent for review or was changed meanwhile, or nothing is
     *     said
     */
    public void sendBack(UUID documentId, long version, String comment) {
        PolicyDocument document = seen(documentId, version);
        document.sendBack(comment);
        recordState(document);
    }

    /**
     * Says what a document is; possible in every state but while a second person reads it.
     *
     * @param version the version that the curator has seen
     * @throws DomainException if it was changed meanwhile, or the description cannot be so
     */
    public void describe(UUID documentId, long version, DocumentForm form) {
        PolicyDocument document = changeable(documentId, version);
        document.describe(form, currentUser.id());
        recordDescription(document);
    }

    /**
     * Says something about a document beside its text.
     *
     * @param paragraph what it is about, null for the whole document
     * @param text in whichever language the curator writes
     */
    public void addNote(UUID documentId, long version, @Nullable Integer paragraph, String text) {
        PolicyDocument document = changeable(documentId, version);
        if (text.isBlank()) {
            throw new DomainException("policy.error.note");
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text.strip());
        }
        document.addNote(
                new CuratorNote(paragraph == null ? List.of() : List.of(paragraph), false, texts),
                currentUser.id());
        recordDescription(document);
    }

    /** Dates that the text names, the first paragraphs first. */
    @Transactional(readOnly = true)
    public List<FoundFact<LocalDate>> dates(UUID documentId) {
        return found(
                documentId,
                text ->
                        DateFinder.in(text).stream()
                                .map(date -> Map.entry(date.date(), date.words()))
                                .toList());
    }

    /** Public bodies that the text names, the first paragraphs first. */
    @Transactional(readOnly = true)
    public List<FoundFact<String>> issuers(UUID documentId) {
        return found(
                documentId,
                text -> IssuerFinder.in(text).stream().map(name -> Map.entry(name, name)).toList());
    }

    private <T> List<FoundFact<T>> found(
            UUID documentId, Function<String, List<Map.Entry<T, String>>> question) {
        Set<T> told = new HashSet<>();
        List<FoundFact<T>> facts = new ArrayList<>();
        for (PolicyPassage passage :
                passages.findByDocumentIdOrderByParagraph(document(documentId).id())) {
            String text = passage.original();
            if (text == null || passage.action() == ParagraphAction.STRIP) {
                continue;
            }
            for (Map.Entry<T, String> each : question.apply(text)) {
                if (facts.size() < MOST_FACTS && told.add(each.getKey())) {
                    facts.add(new FoundFact<>(each.getKey(), passage.paragraph(), each.getValue()));
                }
            }
        }
        return facts;
    }

    private PolicyDocument changeable(UUID documentId, long version) {
        PolicyDocument document = document(documentId);
        document.requireVersion(version);
        if (document.state() == DocumentState.IN_REVIEW) {
            throw new DomainException("policy.error.state.DRAFT");
        }
        return document;
    }

    /** Locked, so that nothing changes between the look at it and the decision. */
    private PolicyDocument seen(UUID documentId, long version) {
        PolicyDocument document = locks.one(documentId);
        document.requireVersion(version);
        return document;
    }

    private void recordDescription(PolicyDocument document) {
        entities.lock(document, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        if (document.state().isVisible()) {
            index.update(passages.findByDocumentIdOrderByParagraph(document.id()));
        }
        audit.record(
                AuditAction.POLICY_CHANGED,
                Subject.of("POLICY_DOCUMENT", document.id()),
                Map.of("what", "description"));
    }

    private PolicyDocument document(UUID id) {
        return documents
                .findById(id)
                .orElseThrow(() -> new DomainException("policy.error.missing"));
    }

    private void recordState(PolicyDocument document) {
        audit.record(
                AuditAction.POLICY_CHANGED,
                Subject.of("POLICY_DOCUMENT", document.id()),
                Map.of("state", document.state().name()));
    }
}
