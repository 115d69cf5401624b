package org.sokong.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormValues;
import org.sokong.forms.FormValuesConverter;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.WritersConverter;

/**
 * A request for approval and its answer. It holds what was asked about as it stood then, so that
 * what was approved is shown exactly as it was. Whoever wrote a part of the record or asked cannot
 * decide.
 */
@Entity
@Audited
@Table(name = "approval")
class Approval {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ApprovalSubject subject;

    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private ApprovalState state;

    @Convert(converter = FormValuesConverter.class)
    @Column(columnDefinition = "longtext")
    private FormValues content;

    private int shapeVersion;
    private UUID authorId;

    @Convert(converter = WritersConverter.class)
    private Set<UUID> writers;

    private UUID requestedBy;
    private Instant requestedAt;
    private @Nullable String note;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    Approval(
            UUID id,
            UUID caseId,
            ApprovalSubject subject,
            UUID subjectId,
            ApprovalContent content,
            UUID requestedBy,
            Instant requestedAt,
            @Nullable String note) {
        this.id = id;
        this.caseId = caseId;
        this.subject = subject;
        this.subjectId = subjectId;
        this.state = ApprovalState.REQUESTED;
        this.content = content.values();
        this.shapeVersion = content.shapeVersion();
        this.authorId = content.authorId();
        this.writers = Set.copyOf(content.writers());
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.note = note;
    }

    /** Says yes. */
    void approve(UUID by, Instant at, @Nullable String words) {
        decide(ApprovalState.APPROVED, by, at, words);
    }

    /** Gives the record back with what has to change. */
    void sendBack(UUID by, Instant at, String words) {
        if (words.isBlank()) {
            throw new DomainException("planning.error.return_needs_words");
        }
        decide(ApprovalState.RETURNED, by, at, words);
    }

    /** The author takes the record back. */
    void withdraw() {
        requireOpen();
        state = ApprovalState.WITHDRAWN;
    }

    private void decide(ApprovalState to, UUID by, Instant at, @Nullable String words) {
        requireOpen();
        if (isBy(by)) {
            throw new DomainException("planning.error.approver_is_author");
        }
        state = to;
        decidedBy = by;
        decidedAt = at;
        comment = words;
    }

    /** Whether somebody wrote a part of what is asked about, or asked. */
    boolean isBy(UUID who) {
        return people().contains(who);
    }

    /** Who wrote a part of what is asked about, and who asked: none of them decides. */
    Set<UUID> people() {
        Set<UUID> people = new HashSet<>(writers);
        people.add(authorId);
        people.add(requestedBy);
        return people;
    }

    private void requireOpen() {
        if (state != ApprovalState.REQUESTED) {
            throw new DomainException("planning.error.already_decided");
        }
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    ApprovalSubject subject() {
        return subject;
    }

    UUID subjectId() {
        return subjectId;
    }

    ApprovalState state() {
        return state;
    }

    FormValues content() {
        return content;
    }

    int shapeVersion() {
        return shapeVersion;
    }

    UUID authorId() {
        return authorId;
    }

    UUID requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable String note() {
        return note;
    }

    @Nullable UUID decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String comment() {
        return comment;
    }

    long version() {
        return version;
    }
}
