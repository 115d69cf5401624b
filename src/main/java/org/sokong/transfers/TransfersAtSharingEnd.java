package org.sokong.transfers;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.GrantSource;
import org.sokong.consent.ConsentEnded;
import org.sokong.consent.NoShareAdded;
import org.sokong.consent.ReturnCause;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what rests on a consent or is forbidden, in the transaction that says so: open offers, and
 * what a former organisation could still read. A case that went over stays where it is.
 */
@Component
class TransfersAtSharingEnd {

    private static final Set<TransferState> RESTING =
            Set.of(TransferState.OFFERED, TransferState.ACCEPTED);

    private final CaseTransfers transfers;
    private final TransferMoves moves;
    private final CaseSharing sharing;
    private final FormerReturns returns;
    private final CurrentUser currentUser;
    private final Clock clock;

    TransfersAtSharingEnd(
            CaseTransfers transfers,
            TransferMoves moves,
            CaseSharing sharing,
            FormerReturns returns,
            CurrentUser currentUser,
            Clock clock) {
        this.transfers = transfers;
        this.moves = moves;
        this.sharing = sharing;
        this.returns = returns;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** First of all listeners: transfers are held before referrals, and those before the case. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(ConsentEnded ended) {
        transfers.lockRestingOn(ended.consentId(), RESTING);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(ConsentEnded ended) {
        TransferWithdrawalReason reason =
                ended.cause() == ConsentEnded.Cause.WITHDRAWN
                        ? TransferWithdrawalReason.CONSENT_WITHDRAWN
                        : TransferWithdrawalReason.CONSENT_EXPIRED;
        for (CaseTransfer transfer : transfers.lockRestingOn(ended.consentId(), RESTING)) {
            end(transfer, reason, ReturnCause.of(ended.cause()));
        }
    }

    /** Somebody may not be told any more: what is open with them ends, and what they could read. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(NoShareAdded added) {
        for (CaseTransfer transfer :
                transfers.lockWith(
                        added.caseId(),
                        added.organisationId(),
                        EnumSet.allOf(TransferState.class))) {
            boolean receives = transfer.toOrganisationId().equals(added.organisationId());
            if (receives == TransferState.OPEN.contains(transfer.state())) {
                end(transfer, TransferWithdrawalReason.DO_NOT_SHARE, ReturnCause.SENDER_ENDED);
            }
        }
    }

    private void end(CaseTransfer transfer, TransferWithdrawalReason reason, ReturnCause cause) {
        TransferState before = transfer.state();
        if (before == TransferState.ACCEPTED) {
            if (sharing.endShared(GrantSource.TRANSFER, transfer.id())) {
                returns.ask(transfer, cause);
            }
        } else if (TransferState.OPEN.contains(before)) {
            transfer.withdraw(reason, null, currentUser.id(), clock.instant());
            moves.moved(transfer, before);
        }
    }
}
