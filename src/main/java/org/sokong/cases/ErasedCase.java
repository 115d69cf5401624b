package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case of which only the envelope is left. */
public record ErasedCase(
        String code, @Nullable LocalDate closedOn, Instant erasedAt, ErasureReason reason) {}
