package org.sokong.cases;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Knows from full records which steps of a case were done, in place of a step that somebody only
 * ticked. Implemented by the modules that keep those records.
 */
public interface StepEvidence {

    /**
     * Steps that the records prove.
     *
     * @param since beginning of the case's present life: what was done before a reopening does not
     *     count
     */
    Set<StepKind> done(UUID caseId, Instant since);
}
