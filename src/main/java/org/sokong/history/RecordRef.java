package org.sokong.history;

import java.util.UUID;

/**
 * A record of a case.
 *
 * @param kind translation key of what it is called
 */
public record RecordRef(String kind, UUID id) {}
