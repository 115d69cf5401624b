package org.sokong.transfers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.AuthorityLost;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.cases.CaseHiddenFrom;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells, in the same transaction, that the last person is gone who could answer an offer: the
 * administrators of that organisation, and who offered. Not why. Whoever was gone before, for
 * another reason, is not the last again; whoever came back and leaves again is.
 */
@Component
class TransfersOfPerson {

    private final CaseTransfers transfers;
    private final TransferReceivers receivers;
    private final TransferNotices notices;
    private final UserDirectory users;

    TransfersOfPerson(
            CaseTransfers transfers,
            TransferReceivers receivers,
            TransferNotices notices,
            UserDirectory users) {
        this.transfers = transfers;
        this.receivers = receivers;
        this.notices = notices;
        this.users = users;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AuthorityLost person) {
        if (person.lost().contains(Permission.CASE_ASSIGN)) {
            UUID left = person.personId();
            offeredToThatOf(left).stream()
                    .filter(one -> !receivers.isHidden(one.caseId(), left))
                    .forEach(one -> warn(one, left));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseHiddenFrom hidden) {
        offeredToThatOf(hidden.personId()).stream()
                .filter(one -> one.caseId().equals(hidden.caseId()))
                .filter(one -> receivers.decides(one.toOrganisationId(), hidden.personId()))
                .forEach(one -> warn(one, hidden.personId()));
    }

    /** Offers to the person's organisation. */
    private List<CaseTransfer> offeredToThatOf(UUID person) {
        UUID organisation = users.organisationsOf(Set.of(person)).get(person);
        return organisation == null
                ? List.of()
                : transfers.findByToOrganisationIdAndState(organisation, TransferState.OFFERED);
    }

    private void warn(CaseTransfer transfer, UUID left) {
        if (receivers.whoDecides(transfer.caseId(), transfer.toOrganisationId()).isEmpty()) {
            notices.nobodyToAnswer(transfer, left);
        }
    }
}
