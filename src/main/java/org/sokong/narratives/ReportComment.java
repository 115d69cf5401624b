package org.sokong.narratives;

import java.time.Instant;
import java.util.UUID;

/** What a reviewer said about one paragraph in a round. */
public record ReportComment(
        UUID id, UUID blockId, int round, String authorName, Instant writtenAt, String text) {}
