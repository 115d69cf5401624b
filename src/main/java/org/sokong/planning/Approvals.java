package org.sokong.planning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the records of this module ask about their approvals. */
@Component
class Approvals {

    private final ApprovalRows rows;

    Approvals(ApprovalRows rows) {
        this.rows = rows;
    }

    /** Whether the record was approved as it stands. */
    boolean isSettled(UUID subjectId) {
        return latest(subjectId)
                .filter(approval -> approval.state() == ApprovalState.APPROVED)
                .isPresent();
    }

    /** Whether the record was approved since a moment. */
    boolean isSettled(UUID subjectId, Instant since) {
        return latest(subjectId)
                .filter(approval -> approval.state() == ApprovalState.APPROVED)
                .filter(approval -> approval.requestedAt().isAfter(since))
                .isPresent();
    }

    /** Withdraws an open request about the record. */
    void withdrawOpen(UUID subjectId) {
        latest(subjectId)
                .filter(approval -> approval.state() == ApprovalState.REQUESTED)
                .ifPresent(
                        approval -> {
                            approval.withdraw();
                            rows.save(approval);
                        });
    }

    Optional<Approval> latest(UUID subjectId) {
        return rows.findBySubjectIdOrderByRequestedAtDescIdDesc(subjectId).stream().findFirst();
    }
}
