package org.sokong.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document in the curators' list.
 *
 * @param own whether the reader wrote the last change or sent it for review
 */
public record CurationEntry(DocumentSummary summary, boolean own, @Nullable Instant since) {}
