package org.sokong.access;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who stands in for a colleague who is away.
 *
 * @param name of the deputy
 * @param until last day
 */
public record Deputy(UUID id, UUID deputyId, String name, LocalDate from, LocalDate until) {}
