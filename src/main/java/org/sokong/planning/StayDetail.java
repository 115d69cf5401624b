package org.sokong.planning;

import java.time.Instant;
import java.util.UUID;

/**
 * A stay in a shelter.
 *
 * @param recordedBy display name
 */
public record StayDetail(
        UUID id, long version, StayForm form, String recordedBy, Instant recordedAt) {}
