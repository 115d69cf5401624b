package org.sokong.narratives;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.WritersConverter;
import org.sokong.uikit.Language;

/**
 * A narrative report. Whoever wrote a word of it cannot decide about it; once approved it never
 * changes. The client's identity is no part of it: only whether it may be printed with one.
 */
@Entity
@Audited
@Table(name = "narrative_report")
class NarrativeReport {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private String title;

    @Convert(converter = ReportBlocksConverter.class)
    @Column(columnDefinition = "longtext")
    private List<ReportBlock> content;

    private boolean identityNeeded;
    private boolean identityConfirmed;
    private UUID authorId;

    @Convert(converter = WritersConverter.class)
    private Set<UUID> writers;

    private Instant createdAt;
    private Instant changedAt;
    private int round;
    private @Nullable Instant submittedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable UUID numberOf;
    private @Nullable Integer numberYear;
    private @Nullable Integer numberInYear;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected NarrativeReport() {}

    NarrativeReport(
            UUID id,
            UUID caseId,
            ReportKind kind,
            Language language,
            ReportText text,
            UUID authorId,
            Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.kind = kind;
        this.language = language;
        this.state = ReportState.DRAFT;
        this.title = text.title();
        this.content = text.blocks();
        this.authorId = authorId;
        this.writers = Set.of(authorId);
        this.createdAt = at;
        this.changedAt = at;
    }

    /** Takes over what somebody wrote. */
    void write(ReportText text, boolean needsIdentity, UUID by, Instant at) {
        requireOpen();
        if (needsIdentity && !kind.mayNameClient()) {
            throw new DomainException("narratives.error.identity_not_needed");
        }
        title = text.title();
        content = text.blocks();
        identityNeeded = needsIdentity;
        Set<UUID> all = new HashSet<>(writers);
        all.add(by);
        writers = Set.copyOf(all);
        changedAt = at;
    }

    /** Gives it to a supervisor. */
    void submit(UUID by, Instant at) {
        requireOpen();
        if (title.isBlank()
                || content.stream()
                        .noneMatch(
                                block ->
                                        block.type() == ReportBlock.Type.PARAGRAPH
                                                && !block.text().isBlank())) {
            throw new DomainException("narratives.error.empty");
        }
        Set<UUID> all = new HashSet<>(writers);
        all.add(by);
        writers = Set.copyOf(all);
        state = ReportState.SUBMITTED;
        round++;
        submittedAt = at;
        changedAt = at;
    }

    /** Refuses whoever wrote a part of it, and everybody while it waits for nobody. */
    void requireReviewBy(UUID who) {
        if (state != ReportState.SUBMITTED) {
            throw new DomainException("narratives.error.not_submitted");
        }
        if (writers.contains(who) || authorId.equals(who)) {
            throw new DomainException("narratives.error.reviewer_is_writer");
        }
    }

    /** Gives it back to its writer. */
    void sendBack(UUID by, Instant at) {
        requireReviewBy(by);
        state = ReportState.RETURNED;
        decidedBy = by;
        decidedAt = at;
        changedAt = at;
    }

    /**
     * Approves it for good.
     *
     * @param withIdentity whether the reviewer confirms that it is printed with the identity
     */
    void approve(UUID by, Instant at, boolean withIdentity, ReportNumber number) {
        requireReviewBy(by);
        if (withIdentity && !identityNeeded) {
            throw new DomainException("narratives.error.identity_not_needed");
        }
        state = ReportState.APPROVED;
        identityConfirmed = withIdentity;
        decidedBy = by;
        decidedAt = at;
        changedAt = at;
        numberOf = number.organisationId();
        numberYear = number.year();
        numberInYear = number.inYear();
    }

    /** Refuses once somebody else has seen it. */
    void requireNeverSubmitted() {
        requireOpen();
        if (round > 0) {
            throw new DomainException("narratives.error.was_submitted");
        }
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new DomainException(
                    state == ReportState.APPROVED
                            ? "narratives.error.is_approved"
                            : "narratives.error.is_submitted");
        }
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    ReportKind kind() {
        return kind;
    }

    Language language() {
        return language;
    }

    ReportState state() {
        return state;
    }

    ReportText text() {
        return new ReportText(title, content);
    }

    boolean identityNeeded() {
        return identityNeeded;
    }

    boolean identityConfirmed() {
        return identityConfirmed;
    }

    UUID authorId() {
        return authorId;
    }

    boolean isWrittenBy(UUID who) {
        return authorId.equals(who) || writers.contains(who);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    int round() {
        return round;
    }

    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    @Nullable UUID decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Its number, null before approval. */
    @Nullable String number() {
        return numberYear == null || numberInYear == null
                ? null
                : ReportNumber.text(numberYear, numberInYear);
    }

    long version() {
        return version;
    }
}
