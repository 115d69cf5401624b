package org.sokong.transfers;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Permission;
import org.sokong.access.SystemActor;
import org.sokong.cases.CaseMovingOver;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.SharingAllowed;
import org.sokong.kernel.RowByRow;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells those who have a case that the receiver said yes and could not have it: they alone can do
 * something about it. In a transaction of its own, after the refused one has let go of the case.
 * And tells the receiver, who has no other way to know, once it can: at once when a second
 * supervisor says yes to it, soon where an agreement was recorded.
 */
@Component
class TransfersHeldUp {

    static final String JOB = "transfers-held-up";
    private static final int BATCH = 100;

    private final CaseTransfers transfers;
    private final TransferNotices notices;
    private final TransferGaps gaps;
    private final CaseMovingOver moving;
    private final SystemActor systemActor;
    private final RowByRow rows;
    private final Clock clock;

    TransfersHeldUp(
            CaseTransfers transfers,
            TransferNotices notices,
            TransferGaps gaps,
            CaseMovingOver moving,
            SystemActor systemActor,
            RowByRow rows,
            Clock clock) {
        this.transfers = transfers;
        this.notices = notices;
        this.gaps = gaps;
        this.moving = moving;
        this.systemActor = systemActor;
        this.rows = rows;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(TransferHeldUp heldUp) {
        transfers
                .lock(heldUp.transferId())
                .filter(transfer -> transfer.state() == TransferState.OFFERED)
                .ifPresent(this::hold);
    }

    private void hold(CaseTransfer transfer) {
        transfer.holdUp(clock.instant());
        notices.heldUp(
                transfer, moving.filled(transfer.caseId(), ConsentSections.SHAREABLE).size());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SharingAllowed allowed) {
        transfers.lockOfCase(allowed.caseId(), EnumSet.of(TransferState.OFFERED)).stream()
                .filter(transfer -> transfer.toOrganisationId().equals(allowed.receiverId()))
                .forEach(this::free);
    }

    /**
     * Looks again at what waits: an agreement may have been recorded or have begun since, by people
     * who know nothing of the offer. Told once: what is freed waits no more.
     *
     * @return how many can be taken over now
     */
    int run() {
        return systemActor.run(
                JOB,
                Set.of(Permission.CASE_ASSIGN),
                () ->
                        rows.run(
                                JOB,
                                BATCH,
                                limit -> transfers.heldUp(Limit.of(limit)),
                                this::freeAgain));
    }

    private boolean freeAgain(UUID id) {
        CaseTransfer transfer = transfers.lock(id).orElseThrow();
        return transfer.state() == TransferState.OFFERED && free(transfer);
    }

    /** Only whoever tried in vain waits for it, and only where nothing else stands in the way. */
    private boolean free(CaseTransfer transfer) {
        Instant heldUpAt = transfer.heldUpAt();
        if (heldUpAt == null || !gaps.of(transfer).isEmpty()) {
            return false;
        }
        transfer.free();
        notices.freed(transfer, heldUpAt);
        return true;
    }
}
