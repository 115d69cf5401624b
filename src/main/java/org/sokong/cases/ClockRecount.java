package org.sokong.cases;

import java.util.Set;
import java.util.UUID;
import org.sokong.access.SystemActor;
import org.sokong.deadlines.ClockRecounts;
import org.sokong.kernel.RowByRow;
import org.springframework.stereotype.Component;

/**
 * Counts the clocks of cases again after a setting changed, and for the first time where a case is
 * older than its clocks. One transaction a case; safe to run twice and on several nodes.
 */
@Component
class ClockRecount {

    static final String JOB = "clock-recount";
    private static final int BATCH = 2_000;

    private final ClockRecounts recounts;
    private final CaseVisibility visibility;
    private final SystemActor systemActor;
    private final RowByRow rows;

    ClockRecount(
            ClockRecounts recounts,
            CaseVisibility visibility,
            SystemActor systemActor,
            RowByRow rows) {
        this.recounts = recounts;
        this.visibility = visibility;
        this.systemActor = systemActor;
        this.rows = rows;
    }

    /** Counts what is listed and tells how many cases. */
    int run() {
        return systemActor.run(JOB, Set.of(), this::countAll);
    }

    private int countAll() {
        return rows.run(JOB, BATCH, recounts::next, this::count);
    }

    private boolean count(UUID caseId) {
        if (!recounts.take(caseId)) {
            return false;
        }
        visibility.refresh(caseId);
        return true;
    }
}
