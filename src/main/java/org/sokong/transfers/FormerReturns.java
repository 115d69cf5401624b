package org.sokong.transfers;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Audience;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAudience;
import org.sokong.cases.HiddenCases;
import org.sokong.consent.AskedReturn;
import org.sokong.consent.DataReturns;
import org.sokong.consent.ReturnCause;
import org.sokong.consent.ReturnReach;
import org.springframework.stereotype.Component;

/**
 * Asks the organisation that gave a case away to return or delete what the consent had left it,
 * once it leaves it nothing: those who decide there, and who offered it. Where the case has come
 * back to it nothing is asked: it is its own again.
 */
@Component
class FormerReturns implements ReturnReach {

    private final CaseTransfers transfers;
    private final TransferSides sides;
    private final DataReturns returns;
    private final Audience audience;
    private final CaseAudience caseAudience;
    private final HiddenCases hidden;
    private final Inbox inbox;

    FormerReturns(
            CaseTransfers transfers,
            TransferSides sides,
            DataReturns returns,
            Audience audience,
            CaseAudience caseAudience,
            HiddenCases hidden,
            Inbox inbox) {
        this.transfers = transfers;
        this.sides = sides;
        this.returns = returns;
        this.audience = audience;
        this.caseAudience = caseAudience;
        this.hidden = hidden;
        this.inbox = inbox;
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
        Set<UUID> told = new HashSet<>(audience.holders(former, Permission.CASE_ASSIGN));
        UUID offeredBy = transfer.offeredBy();
        if (offeredBy != null
                && audience.holders(former, Permission.REFERRAL_ANSWER).contains(offeredBy)) {
            told.add(offeredBy);
        }
        told.removeAll(hidden.people(transfer.caseId()));
        inbox.tell(
                told,
                new NewNotice(
                        NoticeKind.SHARING_ENDED,
                        transfer.code(),
                        transfer.caseId(),
                        TransfersNavigation.path(transfer.id()),
                        "transfer/" + transfer.id() + "/SHARING_ENDED"));
    }

    @Override
    public boolean concernsReader(UUID sourceId) {
        return transfers.parties(sourceId).filter(sides::isFormer).isPresent();
    }
}
