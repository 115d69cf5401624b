package org.sokong.policy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Passages that people may rest on are no longer in force. Published in the transaction that
 * publishes the new version or repeals the document.
 *
 * @param documentId the document that was superseded or repealed
 * @param passageIds all of its passages
 * @param replacedBy the new version; null when the document was repealed
 */
public record PassageSuperseded(UUID documentId, Set<UUID> passageIds, @Nullable UUID replacedBy) {}
