package org.sokong.cases;

import java.util.List;
import java.util.UUID;

/**
 * A condition of a move that another module knows, such as "no referral is open". Asked inside the
 * transaction of the move, after the caller's right to the case was checked.
 */
public interface CaseGuard {

    /** What is missing for the move; empty when nothing is. */
    List<Missing> missing(UUID caseId, CaseStatus from, CaseStatus to);
}
