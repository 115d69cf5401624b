package org.sokong.planning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FormValues;

/**
 * A request for approval and its answer.
 *
 * @param content the record exactly as it was when approval was asked for
 * @param requester display name
 * @param decider display name, null while nobody decided
 * @param mayDecide whether the reader may decide now
 * @param own whether the reader could decide, had they not written a part of it or asked
 */
public record ApprovalDetail(
        UUID id,
        UUID caseId,
        ApprovalSubject subject,
        UUID subjectId,
        ApprovalState state,
        long version,
        FormValues content,
        int shapeVersion,
        String requester,
        Instant requestedAt,
        @Nullable String note,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        boolean mayDecide,
        boolean own) {}
