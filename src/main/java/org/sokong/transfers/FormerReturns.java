package org.sokong.transfers;

import java.util.Set;
import java.util.UUID;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.cases.CaseAudience;
import org.sokong.consent.AskedReturn;
import org.sokong.consent.DataReturns;
import org.sokong.consent.ReturnCause;
import org.sokong.consent.ReturnReach;
import org.sokong.directory.OutsideInbox;
import org.springframework.stereotype.Component;

/**
 * Asks the organisation that gave a case away to return or delete what the consent had left it,
 * once it leaves it nothing: those who decide there, or where nobody does, who administers it.
 * Where the case has come back to it nothing is asked: it is its own again.
 */
@Component
class FormerReturns implements ReturnReach {

    private final CaseTransfers transfers;
    private final TransferSides sides;
    private final DataReturns returns;
    private final TransferReceivers receivers;
    private final CaseAudience caseAudience;
    private final Inbox inbox;
    private final OutsideInbox outside;

    FormerReturns(
            CaseTransfers transfers,
            TransferSides sides,
            DataReturns returns,
            TransferReceivers receivers,
            CaseAudience caseAudience,
            Inbox inbox,
            OutsideInbox outside) {
        this.transfers = transfers;
        this.sides = sides;
        this.returns = returns;
        this.receivers = receivers;
        this.caseAudience = caseAudience;
        this.inbox = inbox;
        this.outside = outside;
    }

    void ask(CaseTransfer transfer, ReturnCause cause) {
        UUID former = transfer.fromOrganisationId();
        if (caseAudience.isAt(transfer.caseId(), former)) {
            return;
        }
        returns.ask(
                new AskedReturn(
                        transfer.requireConsent(),
                        transfer.caseId(),
                        cause,
                        transfer.id(),
                        transfer.code(),
                        former,
                        false));
        NewNotice notice =
                new NewNotice(
                        NoticeKind.SHARING_ENDED,
                        transfer.code(),
                        transfer.caseId(),
                        TransfersNavigation.path(transfer.id()),
                        "transfer/" + transfer.id() + "/SHARING_ENDED");
        Set<UUID> told = receivers.whoDecides(transfer.caseId(), former);
        inbox.tell(told, notice);
        if (told.isEmpty()) {
            outside.tell(receivers.administrators(former), notice);
        }
    }

    @Override
    public boolean concernsReader(UUID sourceId) {
        return transfers.parties(sourceId).filter(sides::isFormer).isPresent();
    }
}
