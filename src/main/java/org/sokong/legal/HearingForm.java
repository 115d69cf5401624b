package org.sokong.legal;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A hearing as somebody records it.
 *
 * @param at in the user's zone
 */
public record HearingForm(
        @Nullable LocalDateTime at, @Nullable String court, @Nullable String purpose) {}
