package org.sokong.transfers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAudience;
import org.sokong.directory.OutsideInbox;
import org.springframework.stereotype.Component;

/** Tells the other side of each step of a transfer: a code and a place, nothing of the case. */
@Component
class TransferNotices {

    private final Inbox inbox;
    private final OutsideInbox outside;
    private final TransferReceivers receivers;
    private final CaseAudience caseAudience;
    private final Clock clock;

    TransferNotices(
            Inbox inbox,
            OutsideInbox outside,
            TransferReceivers receivers,
            CaseAudience caseAudience,
            Clock clock) {
        this.inbox = inbox;
        this.outside = outside;
        this.receivers = receivers;
        this.caseAudience = caseAudience;
        this.clock = clock;
    }

    void moved(CaseTransfer transfer, @Nullable TransferState from, Set<UUID> also) {
        switch (transfer.state()) {
            case REQUESTED -> tellHolders(transfer, step(transfer, NoticeKind.TRANSFER_REQUESTED));
            case OFFERED -> tellReceivers(transfer, step(transfer, NoticeKind.TRANSFER_OFFERED));
            case ACCEPTED -> inbox.tell(also, step(transfer, NoticeKind.TRANSFER_ACCEPTED));
            case DECLINED ->
                    tellOne(
                            from != TransferState.OFFERED,
                            transfer,
                            step(transfer, NoticeKind.TRANSFER_DECLINED));
            case WITHDRAWN -> tellBoth(transfer, step(transfer, NoticeKind.TRANSFER_WITHDRAWN));
            case EXPIRED -> tellBoth(transfer, step(transfer, NoticeKind.TRANSFER_EXPIRED));
        }
    }

    /** Half of the time has passed: told to whoever has to answer. */
    void dueSoon(CaseTransfer transfer) {
        tellOne(
                transfer.state() == TransferState.OFFERED,
                transfer,
                step(transfer, NoticeKind.TRANSFER_DUE_SOON));
    }

    /**
     * A yes was refused, since not all that stands in the case is covered: told to whoever has it,
     * once a day and for each part more.
     *
     * @param parts in how many parts something stands
     */
    void heldUp(CaseTransfer transfer, int parts) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        tellHolders(
                transfer,
                notice(transfer, NoticeKind.TRANSFER_HELD_UP, "HELD_UP/" + day + "/" + parts));
    }

    /** What a yes was refused for is there now: told to whoever decides about the offer. */
    void freed(CaseTransfer transfer, Instant heldUpAt) {
        tellReceivers(
                transfer,
                notice(transfer, NoticeKind.TRANSFER_FREED, "FREED/" + heldUpAt.toEpochMilli()));
    }

    /** Nobody is left who could answer the offer; both sides can see to it each time. */
    void nobodyToAnswer(CaseTransfer transfer, UUID left) {
        String occasion = "NOBODY/" + left + "/" + clock.instant().toEpochMilli();
        tellBoth(transfer, notice(transfer, NoticeKind.NOBODY_TO_ANSWER, occasion));
    }

    /**
     * Who has the case, who supervises it, and who offered it and works on it still: all of them
     * may open it.
     */
    Set<UUID> holders(CaseTransfer transfer) {
        Set<UUID> people = new HashSet<>(caseAudience.owner(transfer.caseId()));
        if (transfer.offeredBy() != null) {
            people.add(transfer.offeredBy());
        }
        people.retainAll(caseAudience.workers(transfer.caseId(), Permission.CASE_READ));
        people.addAll(caseAudience.workers(transfer.caseId(), Permission.CASE_ASSIGN));
        return people;
    }

    private void tellOne(boolean receivers, CaseTransfer transfer, NewNotice notice) {
        if (receivers) {
            tellReceivers(transfer, notice);
        } else {
            tellHolders(transfer, notice);
        }
    }

    private void tellBoth(CaseTransfer transfer, NewNotice notice) {
        tellHolders(transfer, notice);
        tellReceivers(transfer, notice);
    }

    /** Those; while nobody is left who has the case, who administers the organisation. */
    private void tellHolders(CaseTransfer transfer, NewNotice notice) {
        Set<UUID> holders = holders(transfer);
        inbox.tell(holders, notice);
        if (holders.isEmpty()) {
            outside.tell(receivers.administrators(transfer.fromOrganisationId()), notice);
        }
    }

    /** Those who decide; while nobody can, who administers the organisation. */
    private void tellReceivers(CaseTransfer transfer, NewNotice notice) {
        UUID receiver = transfer.toOrganisationId();
        Set<UUID> deciding = receivers.whoDecides(transfer.caseId(), receiver);
        inbox.tell(deciding, notice);
        if (deciding.isEmpty()) {
            outside.tell(receivers.administrators(receiver), notice);
        }
    }

    private static NewNotice step(CaseTransfer transfer, NoticeKind kind) {
        return notice(transfer, kind, transfer.state().name() + "/" + kind.name());
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
