package org.sokong.transfers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.GrantOrigin;
import org.sokong.cases.GrantSource;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentedGrants;
import org.sokong.consent.ConsentedGrants.Giver;
import org.sokong.consent.OpenDisclosures;
import org.sokong.consent.ReturnCause;
import org.springframework.stereotype.Component;

/**
 * What stands behind the grant of an organisation that gave the case away; ending it leaves that
 * organisation the envelope, and asks it to return or delete what it had.
 */
@Component
class TransferOrigin implements GrantOrigin, OpenDisclosures {

    private final CaseTransfers transfers;
    private final CaseAccess access;
    private final CaseSharing sharing;
    private final CaseTimeline timeline;
    private final ConsentedGrants grants;
    private final FormerReturns returns;

    TransferOrigin(
            CaseTransfers transfers,
            CaseAccess access,
            CaseSharing sharing,
            CaseTimeline timeline,
            ConsentedGrants grants,
            FormerReturns returns) {
        this.transfers = transfers;
        this.access = access;
        this.sharing = sharing;
        this.timeline = timeline;
        this.grants = grants;
        this.returns = returns;
    }

    @Override
    public boolean speaksFor(GrantSource source) {
        return source == GrantSource.TRANSFER;
    }

    @Override
    public Map<UUID, Origin> origins(Collection<UUID> transferIds) {
        return grants.origins(
                transfers.findAllById(transferIds).stream().map(TransferOrigin::giver).toList());
    }

    private static Giver giver(CaseTransfer transfer) {
        return new Giver(
                transfer.id(),
                transfer.caseId(),
                transfer.code(),
                TransfersNavigation.path(transfer.id()),
                transfer.requireConsent(),
                true);
    }

    @Override
    public void end(UUID transferId, String reason) {
        CaseTransfer transfer = transfers.lock(transferId).orElseThrow();
        access.requireWork(transfer.caseId(), "transfers.end_sharing");
        if (sharing.endShared(GrantSource.TRANSFER, transferId)) {
            returns.ask(transfer, ReturnCause.SENDER_ENDED);
        }
        timeline.add(
                transfer.caseId(),
                "transfers.timeline.kept_ended",
                Section.REFERRALS,
                transferId,
                Map.of("code", transfer.code()));
    }

    @Override
    public List<String> openWith(UUID caseId, UUID organisationId) {
        return transfers.findByCaseIdOrderByIdDesc(caseId).stream()
                .filter(one -> TransferState.OPEN.contains(one.state()))
                .filter(one -> organisationId.equals(one.toOrganisationId()))
                .map(CaseTransfer::code)
                .toList();
    }
}
