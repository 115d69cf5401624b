package org.sokong.narratives;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.PassageStanding;
import org.sokong.uikit.Language;

/**
 * A report as the reader sees it.
 *
 * @param version to be given back with each change
 * @param number null before approval
 * @param identityNeeded whether its writer says that the purpose needs the identity
 * @param identityConfirmed whether the reviewer confirmed it
 * @param comments of all rounds, the oldest first
 * @param rounds the newest first
 * @param ended what it or an earlier round quotes and no longer holds, by the passage's id: the
 *     text stays as it was written, and is marked
 * @param mayWrite whether the reader may change it now
 * @param isMine whether the reader has written in it, and so cannot review it
 * @param mayReview whether the reader may comment and decide now
 * @param mayDiscard whether the reader may throw it away
 */
public record ReportDetail(
        UUID id,
        UUID caseId,
        String caseCode,
        ReportKind kind,
        Language language,
        ReportState state,
        long version,
        ReportText text,
        boolean identityNeeded,
        boolean identityConfirmed,
        String authorName,
        Instant changedAt,
        @Nullable String number,
        List<ReportComment> comments,
        List<ReportRound> rounds,
        Map<UUID, PassageStanding> ended,
        boolean mayWrite,
        boolean isMine,
        boolean mayReview,
        boolean mayDiscard) {

    public ReportDetail {
        comments = List.copyOf(comments);
        rounds = List.copyOf(rounds);
        ended = Map.copyOf(ended);
    }
}
