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
import java.util.List;
import java.util.UUID;
import org.sokong.uikit.Language;

/** A template as it was changed here; without one the shipped text holds. */
@Entity
@Table(name = "report_template")
class ReportTemplate {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String title;

    @Convert(converter = ReportBlocksConverter.class)
    @Column(columnDefinition = "longtext")
    private List<ReportBlock> content;

    private UUID changedBy;
    private Instant changedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected ReportTemplate() {}

    ReportTemplate(
            UUID id, ReportKind kind, Language language, ReportText text, UUID by, Instant at) {
        this.id = id;
        this.kind = kind;
        this.language = language;
        this.title = text.title();
        this.content = text.blocks();
        this.changedBy = by;
        this.changedAt = at;
    }

    void write(ReportText text, UUID by, Instant at) {
        title = text.title();
        content = text.blocks();
        changedBy = by;
        changedAt = at;
    }

    ReportText text() {
        return new ReportText(title, content);
    }

    UUID changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
