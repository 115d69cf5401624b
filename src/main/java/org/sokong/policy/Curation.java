package org.sokong.policy;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
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

    private final Documents documents;
    private final Passages passages;
    private final PassageIndex index;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Curation(
            Documents documents,
            Passages passages,
            PassageIndex index,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock) {
        this.documents = documents;
        this.passages = passages;
        this.index = index;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Asks a second curator to read a draft.
     *
     * @throws DomainException if it is no draft
     */
    public void send(UUID documentId) {
        PolicyDocument document = document(documentId);
        document.sendForReview(currentUser.id(), clock.instant());
        recordState(document);
    }

    /**
     * Publishes a document that was sent for review; from now on readers find it.
     *
     * @throws DomainException if it was not sent, or if the reader sent or wrote it
     */
    public void publish(UUID documentId) {
        PolicyDocument document = document(documentId);
        document.publish(currentUser.id(), clock.instant());
        index.update(passages.findByDocumentIdOrderByParagraph(documentId));
        recordState(document);
    }

    /**
     * Gives a document back to its curator.
     *
     * @param comment what is to be done
     * @throws DomainException if it was not sent for review, or nothing is said
     */
    public void sendBack(UUID documentId, String comment) {
        PolicyDocument document = document(documentId);
        document.sendBack(comment);
        recordState(document);
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
