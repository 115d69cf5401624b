package org.sokong.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;

/** What a curator did to a draft's text, with what stood there before, so that it can be undone. */
@Entity
@Table(name = "policy_curation_step")
class CurationStep {

    /** What was done. */
    enum Kind {
        KEEP,
        STRIP,
        SPLIT,
        JOIN,
        LANGUAGE,
        /** Other words, in a text that was begun without a file. */
        REWORD,
        /** A paragraph that the text before did not have. */
        INSERT
    }

    @Id private UUID id;
    private UUID documentId;
    private int position;
    private Instant at;
    private @Nullable UUID byUser;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int paragraph;

    @Column(columnDefinition = "longtext")
    private String beforeRows;

    @SuppressWarnings("NullAway.Init")
    protected CurationStep() {}

    CurationStep(
            UUID documentId,
            int position,
            Instant at,
            UUID byUser,
            Kind kind,
            int paragraph,
            String beforeRows) {
        this.id = Ids.next();
        this.documentId = documentId;
        this.position = position;
        this.at = at;
        this.byUser = byUser;
        this.kind = kind;
        this.paragraph = paragraph;
        this.beforeRows = beforeRows;
    }

    int position() {
        return position;
    }

    Kind kind() {
        return kind;
    }

    int paragraph() {
        return paragraph;
    }

    String beforeRows() {
        return beforeRows;
    }
}
