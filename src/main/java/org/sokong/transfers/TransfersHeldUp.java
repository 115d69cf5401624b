package org.sokong.transfers;

import org.sokong.cases.CaseMovingOver;
import org.sokong.consent.ConsentSections;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells those who have a case that the receiver said yes and could not have it: they alone can do
 * something about it. In a transaction of its own, after the refused one has let go of the case.
 */
@Component
class TransfersHeldUp {

    private final CaseTransfers transfers;
    private final TransferNotices notices;
    private final CaseMovingOver moving;

    TransfersHeldUp(CaseTransfers transfers, TransferNotices notices, CaseMovingOver moving) {
        this.transfers = transfers;
        this.notices = notices;
        this.moving = moving;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(TransferHeldUp heldUp) {
        transfers
                .findById(heldUp.transferId())
                .filter(transfer -> transfer.state() == TransferState.OFFERED)
                .ifPresent(
                        transfer ->
                                notices.heldUp(
                                        transfer,
                                        moving.filled(transfer.caseId(), ConsentSections.SHAREABLE)
                                                .size()));
    }
}
