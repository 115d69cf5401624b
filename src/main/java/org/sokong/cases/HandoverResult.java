package org.sokong.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was handed over, as the reader may still see it.
 *
 * @param reason why, as written
 * @param lines cases that the reader may open, by code
 * @param unseen number of the others
 */
public record HandoverResult(
        UUID id, Instant at, String byName, String reason, List<Line> lines, int unseen) {

    /**
     * @param fromName empty where nobody owned the case
     */
    public record Line(UUID caseId, String code, String fromName, String toName) {}
}
