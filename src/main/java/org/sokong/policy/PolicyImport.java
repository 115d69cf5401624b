package org.sokong.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;

/** That a file was offered to the library, by whom, and what became of it. */
@Entity
@Table(name = "policy_import")
class PolicyImport {

    @Id private UUID id;

    private Instant at;
    private @Nullable UUID byUser;
    private String fileName;
    private long bytes;
    private @Nullable String contentSha256;

    @Enumerated(EnumType.STRING)
    private ImportReport.Result result;

    private @Nullable String reason;
    private @Nullable UUID documentId;
    private int indexed;
    private int kept;
    private int metadata;
    private int stripped;

    @SuppressWarnings("NullAway.Init")
    protected PolicyImport() {}

    PolicyImport(
            Instant at,
            @Nullable UUID byUser,
            ImportReport report,
            long bytes,
            @Nullable String sha256,
            @Nullable String reason) {
        this.id = Ids.next();
        this.at = at;
        this.byUser = byUser;
        this.fileName = report.fileName();
        this.bytes = bytes;
        this.contentSha256 = sha256;
        this.result = report.result();
        this.reason = reason;
        this.documentId = report.documentId();
        this.indexed = (int) report.count(ParagraphAction.INDEX);
        this.kept = (int) report.count(ParagraphAction.KEEP);
        this.metadata = (int) report.count(ParagraphAction.METADATA);
        this.stripped = (int) report.count(ParagraphAction.STRIP);
    }

    UUID id() {
        return id;
    }
}
