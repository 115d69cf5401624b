package org.sokong.organisations;

import java.util.UUID;

/**
 * A team in a list.
 *
 * @param version to be given back with a change
 */
public record TeamItem(UUID id, UUID organisationId, String name, long version) {}
