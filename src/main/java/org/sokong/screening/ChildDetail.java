package org.sokong.screening;

import java.util.UUID;

/**
 * A child of the client.
 *
 * @param version to be given back when changing or removing it
 */
public record ChildDetail(UUID id, long version, ChildForm form) {}
