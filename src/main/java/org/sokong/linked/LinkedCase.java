package org.sokong.linked;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodedValue;

/**
 * The other side of a link, as far as the reader may know it.
 *
 * @param otherId the other case, null where the reader has no grant on it
 * @param otherCode its code, null where the reader has no grant on it
 * @param since day on which it began, null when not recorded or without a grant on the other case
 * @param note words about it, null when there are none or without a grant on the other case
 * @param removedAt null while it stands
 * @param removalReason why it was removed; null without a grant on the other case
 * @param mayRemove whether the reader may remove it
 */
public record LinkedCase(
        UUID id,
        @Nullable UUID otherId,
        @Nullable String otherCode,
        CodedValue relation,
        @Nullable LocalDate since,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant removedAt,
        @Nullable String removalReason,
        boolean mayRemove) {}
