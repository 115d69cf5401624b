package org.sokong.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows when something is due in a case. Asked whenever the case is touched; the earliest answer of
 * all sources is the "next due" of the list.
 */
public interface DueSource {

    /** The next moment at which something is due; it may have passed. */
    Optional<Instant> nextDue(UUID caseId);
}
