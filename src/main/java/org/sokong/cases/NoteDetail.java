package org.sokong.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * A note.
 *
 * @param author display name of who wrote it, empty when not known any more
 */
public record NoteDetail(UUID id, String text, String author, Instant writtenAt) {}
