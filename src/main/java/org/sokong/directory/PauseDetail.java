package org.sokong.directory;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is taken for a while.
 *
 * @param serviceId the service, null for the whole organisation
 * @param untilOn last day of the pause, null while nobody knows
 * @param reason in the words of the organisation
 */
public record PauseDetail(
        UUID id,
        UUID organisationId,
        @Nullable UUID serviceId,
        @Nullable LocalDate untilOn,
        String reason,
        Instant pausedAt)
        implements Serializable {}
