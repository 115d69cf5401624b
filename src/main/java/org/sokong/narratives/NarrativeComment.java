package org.sokong.narratives;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a reviewer says about one paragraph, in one round. */
@Entity
@Table(name = "narrative_comment")
class NarrativeComment {

    @Id private UUID id;
    private UUID reportId;
    private int round;
    private UUID blockId;
    private UUID authorId;
    private Instant writtenAt;
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected NarrativeComment() {}

    NarrativeComment(
            UUID id,
            UUID reportId,
            int round,
            UUID blockId,
            UUID authorId,
            Instant writtenAt,
            String text) {
        this.id = id;
        this.reportId = reportId;
        this.round = round;
        this.blockId = blockId;
        this.authorId = authorId;
        this.writtenAt = writtenAt;
        this.text = text;
    }

    UUID id() {
        return id;
    }

    int round() {
        return round;
    }

    UUID blockId() {
        return blockId;
    }

    UUID authorId() {
        return authorId;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String text() {
        return text;
    }
}
