package org.sokong.cases;

import java.util.UUID;

/**
 * Erases what a module wrote in a case that was a discarded draft, its history included.
 * Implemented by the modules that keep records of cases; called in the transaction of the erasure.
 * Delete by plain SQL: a deletion through an entity writes its last state into the history.
 */
public interface CaseErasure {

    /** Leaves nothing that somebody wrote. */
    void erase(UUID caseId);
}
