package org.sokong.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody from whom a case is hidden, for those who work on it.
 *
 * @param id of the entry
 * @param organisation name of the person's organisation
 * @param reason why, in the words of who hid it
 * @param by display name of who hid it
 */
public record HiddenPerson(
        UUID id,
        UUID userId,
        String name,
        String organisation,
        String reason,
        String by,
        Instant at) {}
