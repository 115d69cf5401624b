package org.sokong.narratives;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round of review: what was submitted, exactly as it was, and what the reviewer said. */
@Entity
@Table(name = "narrative_round")
class NarrativeRound {

    @Id private UUID id;
    private UUID reportId;
    private int round;
    private String title;

    @Convert(converter = ReportBlocksConverter.class)
    @Column(columnDefinition = "longtext")
    private List<ReportBlock> content;

    private UUID submittedBy;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable RoundOutcome outcome;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected NarrativeRound() {}

    NarrativeRound(
            UUID id, UUID reportId, int round, ReportText text, UUID submittedBy, Instant at) {
        this.id = id;
        this.reportId = reportId;
        this.round = round;
        this.title = text.title();
        this.content = text.blocks();
        this.submittedBy = submittedBy;
        this.submittedAt = at;
    }

    void end(RoundOutcome how, UUID by, Instant at, @Nullable String said) {
        outcome = how;
        decidedBy = by;
        decidedAt = at;
        words = said;
    }

    int round() {
        return round;
    }

    ReportText text() {
        return new ReportText(title, content);
    }

    UUID submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable RoundOutcome outcome() {
        return outcome;
    }

    @Nullable UUID decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String words() {
        return words;
    }
}
