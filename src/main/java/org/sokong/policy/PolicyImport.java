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
import org.sokong.policy.text.SourceFormat;
import org.sokong.policy.text.UnreadableSource;
import org.sokong.policy.text.UnreadableSource.Reason;

/** That a file was offered to the library, by whom, how far it is and what became of it. */
@Entity
@Table(name = "policy_import")
class PolicyImport {

    private static final int ARGUMENT = 100;

    @Id private UUID id;

    private Instant at;
    private @Nullable UUID byUser;
    private String fileName;
    private long bytes;
    private @Nullable String contentSha256;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Enumerated(EnumType.STRING)
    private ImportReport.@Nullable Result result;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    private @Nullable String reasonArgument;

    @Enumerated(EnumType.STRING)
    private @Nullable SourceFormat format;

    private @Nullable UUID documentId;
    private int indexed;
    private int kept;
    private int metadata;
    private int stripped;
    private int looksIndonesian;
    private int pagesDone;
    private int pagesAll;
    private @Nullable Instant finishedAt;
    private @Nullable Instant beatAt;
    private boolean cancelAsked;

    @SuppressWarnings("NullAway.Init")
    protected PolicyImport() {}

    PolicyImport(Instant at, @Nullable UUID byUser, String fileName, long bytes) {
        this.id = Ids.next();
        this.at = at;
        this.beatAt = at;
        this.byUser = byUser;
        this.fileName = fileName;
        this.bytes = bytes;
        this.state = ImportState.WAITING;
    }

    UUID id() {
        return id;
    }

    String fileName() {
        return fileName;
    }

    ImportState state() {
        return state;
    }

    boolean cancelAsked() {
        return cancelAsked;
    }

    void begin(Instant now) {
        state = ImportState.READING;
        beatAt = now;
    }

    void finished(ImportReport report, String sha256, Instant now) {
        state = ImportState.DONE;
        finishedAt = now;
        contentSha256 = sha256;
        result = report.result();
        ImportReport.How how = report.how();
        format = how == null ? null : how.format();
        documentId = report.documentId();
        indexed = (int) report.count(ParagraphAction.INDEX);
        kept = (int) report.count(ParagraphAction.KEEP);
        metadata = (int) report.count(ParagraphAction.METADATA);
        stripped = (int) report.count(ParagraphAction.STRIP);
        looksIndonesian = report.looksIndonesian();
    }

    void refused(UnreadableSource refusal, Instant now) {
        state = refusal.reason() == Reason.CANCELLED ? ImportState.CANCELLED : ImportState.REFUSED;
        finishedAt = now;
        result = ImportReport.Result.REFUSED;
        reason = refusal.reason();
        Object[] arguments = refusal.arguments();
        if (arguments.length > 0) {
            String argument = String.valueOf(arguments[0]);
            reasonArgument = argument.substring(0, Math.min(ARGUMENT, argument.length()));
        }
    }

    ImportJob job(@Nullable PolicyDocument document) {
        return new ImportJob(
                id,
                fileName,
                bytes,
                at,
                state,
                pagesDone,
                pagesAll,
                result,
                reason,
                reasonArgument,
                documentId,
                document == null ? null : document.code(),
                document == null ? null : document.title(),
                indexed,
                kept,
                metadata,
                stripped,
                looksIndonesian);
    }

    @Nullable UUID documentId() {
        return documentId;
    }
}
