package org.sokong.transfers;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import org.sokong.cases.CaseMovingOver;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.SharingAllowed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells those who have a case that the receiver said yes and could not have it: they alone can do
 * something about it. In a transaction of its own, after the refused one has let go of the case.
 * And tells the receiver, who has no other way to know, once a second supervisor said yes to it.
 */
@Component
class TransfersHeldUp {

    private final CaseTransfers transfers;
    private final TransferNotices notices;
    private final TransferGaps gaps;
    private final CaseMovingOver moving;
    private final Clock clock;

    TransfersHeldUp(
            CaseTransfers transfers,
            TransferNotices notices,
            TransferGaps gaps,
            CaseMovingOver moving,
            Clock clock) {
        this.transfers = transfers;
        this.notices = notices;
        this.gaps = gaps;
        this.moving = moving;
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

    /** Only whoever tried in vain waits for it, and only where nothing else stands in the way. */
    private void free(CaseTransfer transfer) {
        Instant heldUpAt = transfer.heldUpAt();
        if (heldUpAt != null && gaps.of(transfer).isEmpty()) {
            transfer.free();
            notices.freed(transfer, heldUpAt);
        }
    }
}
