package org.sokong.access;

import java.util.UUID;

/**
 * Somebody who works with cases, in a choice of people of any organisation.
 *
 * @param displayName shown to colleagues
 */
public record StaffMember(UUID id, String displayName) {}
