package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ended case and how long its record is kept.
 *
 * @param version to be given back with a decision; -1 while nobody has decided anything
 * @param over whether the day has passed
 * @param reason why it is kept longer, null where it is not
 * @param erasureReason why somebody asked to erase it, null where nobody did
 * @param askedBy display name of who asked, null where nobody did
 * @param mayConfirm whether the reader is somebody else who may confirm
 */
public record RetentionItem(
        UUID caseId,
        long version,
        String code,
        @Nullable LocalDate closedOn,
        LocalDate keepUntil,
        boolean over,
        @Nullable String reason,
        @Nullable ErasureReason erasureReason,
        @Nullable String askedBy,
        @Nullable Instant askedAt,
        boolean mayConfirm) {}
