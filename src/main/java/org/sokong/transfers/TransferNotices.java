package org.sokong.transfers;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAudience;
import org.springframework.stereotype.Component;

/** Tells the other side of each step of a transfer: a code and a place, nothing of the case. */
@Component
class TransferNotices {

    private final Inbox inbox;
    private final TransferReceivers receivers;
    private final CaseAudience caseAudience;

    TransferNotices(Inbox inbox, TransferReceivers receivers, CaseAudience caseAudience) {
        this.inbox = inbox;
        this.receivers = receivers;
        this.caseAudience = caseAudience;
    }

    void moved(CaseTransfer transfer, @Nullable TransferState from, Set<UUID> also) {
        switch (transfer.state()) {
            case REQUESTED -> tell(holders(transfer), transfer, NoticeKind.TRANSFER_REQUESTED);
            case OFFERED -> tell(receivers(transfer), transfer, NoticeKind.TRANSFER_OFFERED);
            case ACCEPTED -> tell(also, transfer, NoticeKind.TRANSFER_ACCEPTED);
            case DECLINED ->
                    tell(
                            from == TransferState.OFFERED ? holders(transfer) : receivers(transfer),
                            transfer,
                            NoticeKind.TRANSFER_DECLINED);
            case WITHDRAWN -> tell(both(transfer), transfer, NoticeKind.TRANSFER_WITHDRAWN);
            case EXPIRED -> tell(both(transfer), transfer, NoticeKind.TRANSFER_EXPIRED);
        }
    }

    /** Half of the time has passed: told to whoever has to answer. */
    void dueSoon(CaseTransfer transfer) {
        tell(
                transfer.state() == TransferState.OFFERED ? receivers(transfer) : holders(transfer),
                transfer,
                NoticeKind.TRANSFER_DUE_SOON);
    }

    /** Nobody is left who could answer the offer; both sides can see to it. */
    void nobodyToAnswer(CaseTransfer transfer, UUID left) {
        inbox.tell(both(transfer), notice(transfer, NoticeKind.NOBODY_TO_ANSWER, "NOBODY/" + left));
    }

    /** Who has the case, who supervises it, and who offered it. */
    Set<UUID> holders(CaseTransfer transfer) {
        Set<UUID> people = new HashSet<>(caseAudience.owner(transfer.caseId()));
        people.addAll(caseAudience.workers(transfer.caseId(), Permission.CASE_ASSIGN));
        if (transfer.offeredBy() != null) {
            people.add(transfer.offeredBy());
        }
        return people;
    }

    private Set<UUID> receivers(CaseTransfer transfer) {
        return receivers.told(transfer.caseId(), transfer.toOrganisationId());
    }

    private Set<UUID> both(CaseTransfer transfer) {
        Set<UUID> people = new HashSet<>(holders(transfer));
        people.addAll(receivers(transfer));
        return people;
    }

    private void tell(Set<UUID> told, CaseTransfer transfer, NoticeKind kind) {
        inbox.tell(told, notice(transfer, kind, transfer.state().name() + "/" + kind.name()));
    }

    private static NewNotice notice(CaseTransfer transfer, NoticeKind kind, String occasion) {
        return new NewNotice(
                kind,
                transfer.code(),
                transfer.caseId(),
                TransfersNavigation.path(transfer.id()),
                "transfer/" + transfer.id() + "/" + occasion);
    }
}
