package org.sokong.cases;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Something open in a case that goes with the case when it gets another owner. A bean in each
 * module that keeps such things; called in the transaction of the assignment.
 */
public interface CarriedWork {

    /** Translation key of the name of such things, for the head of a column. */
    String key();

    /** How many are open in each of the cases; cases with none may be left out. */
    Map<UUID, Integer> open(Collection<UUID> caseIds);

    /** Makes the new owner responsible for what the former one was responsible for. */
    void handOver(UUID caseId, UUID from, UUID to);

    /**
     * Makes the new owner responsible for all that is open with people of the organisation that
     * gave the case away, or with that organisation: none of them has the case any more, whether a
     * grant still stood in their name or not.
     *
     * @param from the organisation that had the case until now
     */
    void moveOver(UUID caseId, UUID from, UUID to);
}
