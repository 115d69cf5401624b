package org.sokong.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.policy.align.Versions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions of one document. A draft may say which published document it takes the place of; when it
 * is published, the old one is superseded. A document can also end without a newer version.
 */
@Service
@PreAuthorize("hasAuthority('POLICY_CURATE')")
@Transactional
public class DocumentVersions {

    private final Documents documents;
    private final Passages passages;
    private final PassageIndex index;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    DocumentVersions(
            Documents documents,
            Passages passages,
            PassageIndex index,
            AuditLog audit,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.passages = passages;
        this.index = index;
        this.audit = audit;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** Published documents in the same language; those that this text seems to renew come first. */
    @Transactional(readOnly = true)
    public List<DocumentSummary> candidates(UUID documentId) {
        return of(documentId, false);
    }

    /** Published documents whose text this one seems to renew, by the text alone. */
    @Transactional(readOnly = true)
    public List<DocumentSummary> proposals(UUID documentId) {
        return of(documentId, true);
    }

    private List<DocumentSummary> of(UUID documentId, boolean alike) {
        PolicyDocument document = document(documentId);
        List<String> own = alike ? texts(shown(documentId)) : List.of();
        return documents.findAllByOrderByCode().stream()
                .filter(other -> !other.id().equals(documentId))
                .filter(other -> other.state() == DocumentState.PUBLISHED)
                .filter(other -> other.language() == document.language())
                .filter(other -> !alike || Versions.isVersion(texts(shown(other.id())), own))
                .map(other -> other.summary(0))
                .toList();
    }

    /**
     * Says which document a draft takes the place of.
     *
     * @param version the version of the draft that the curator has seen
     * @param oldId null for none
     * @throws DomainException if it is no draft, or the other is not published
     */
    public void replaces(UUID documentId, long version, @Nullable UUID oldId) {
        PolicyDocument document = document(documentId);
        document.requireDraft();
        document.requireVersion(version);
        if (oldId != null && document(oldId).state() != DocumentState.PUBLISHED) {
            throw new DomainException("policy.error.state.PUBLISHED");
        }
        document.replaces(oldId, currentUser.id());
        audit.record(
                AuditAction.POLICY_CHANGED,
                Subject.of("POLICY_DOCUMENT", documentId),
                Map.of("replaces", String.valueOf(oldId)));
    }

    /**
     * What the new version changes, passage by passage; nothing for a document that renews none.
     */
    @Transactional(readOnly = true)
    public List<VersionStep> steps(UUID documentId) {
        UUID oldId = document(documentId).replacesId();
        if (oldId == null) {
            return List.of();
        }
        List<PolicyPassage> before = shown(oldId);
        List<PolicyPassage> after = shown(documentId);
        return Versions.compare(texts(before), texts(after)).stream()
                .map(
                        step ->
                                new VersionStep(
                                        step.change(),
                                        side(before, step.before()),
                                        side(after, step.after())))
                .toList();
    }

    private static FacingPassages.@Nullable Side side(
            List<PolicyPassage> list, @Nullable Integer place) {
        if (place == null) {
            return null;
        }
        PolicyPassage passage = list.get(place);
        return new FacingPassages.Side(
                passage.id(), passage.paragraph(), passage.shownLanguage(), passage.shown());
    }

    /**
     * Ends a document that has no newer version.
     *
     * @param on from this day on it is no longer in force
     * @throws DomainException if it is not published, or no reason is given
     */
    public void repeal(UUID documentId, LocalDate on, String reason) {
        PolicyDocument document = document(documentId);
        document.repeal(on, reason);
        ended(document, null);
        audit.record(
                AuditAction.POLICY_CHANGED,
                Subject.of("POLICY_DOCUMENT", documentId),
                Map.of("state", document.state().name(), "on", on.toString()));
    }

    /** Ends the document whose place a document takes that is being published. */
    void published(PolicyDocument document) {
        UUID oldId = document.replacesId();
        Optional<PolicyDocument> old =
                oldId == null
                        ? Optional.empty()
                        : documents
                                .findById(oldId)
                                .filter(each -> each.state() == DocumentState.PUBLISHED);
        if (old.isEmpty()) {
            return;
        }
        List<PolicyPassage> before = shown(old.get().id());
        List<PolicyPassage> after = shown(document.id());
        Versions.compare(texts(before), texts(after)).stream()
                .filter(step -> step.before() != null && step.after() != null)
                .forEach(
                        step ->
                                after.get(step.after())
                                        .takesThePlaceOf(before.get(step.before()), step.change()));
        old.get().supersede();
        ended(old.get(), document.id());
    }

    private void ended(PolicyDocument document, @Nullable UUID replacedBy) {
        List<PolicyPassage> all = passages.findByDocumentIdOrderByParagraph(document.id());
        index.update(all);
        Set<UUID> cited =
                all.stream()
                        .filter(PolicyPassage::isShown)
                        .map(PolicyPassage::id)
                        .collect(Collectors.toSet());
        events.publishEvent(new PassageSuperseded(document.id(), cited, replacedBy));
    }

    private List<PolicyPassage> shown(UUID documentId) {
        return passages.findByDocumentIdOrderByParagraph(documentId).stream()
                .filter(PolicyPassage::isShown)
                .toList();
    }

    private static List<String> texts(List<PolicyPassage> list) {
        return list.stream().map(PolicyPassage::shown).toList();
    }

    private PolicyDocument document(UUID id) {
        return documents
                .findById(id)
                .orElseThrow(() -> new DomainException("policy.error.missing"));
    }
}
