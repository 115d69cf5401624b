package org.sokong.legal;

import java.util.List;

/**
 * What was decided about a client's status, the latest first.
 *
 * @param mayWrite whether the reader may record a decision
 */
public record StatusHistory(List<StatusDecisionDetail> decisions, boolean mayWrite) {

    public StatusHistory {
        decisions = List.copyOf(decisions);
    }
}
