package org.sokong.transfers;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.CaseVisibility;
import org.sokong.cases.Section;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What goes with every step, in the step's own transaction. */
@Component
class TransferMoves {

    static final String SUBJECT = "CASE_TRANSFER";

    private final CaseTransfers transfers;
    private final TransferNotices notices;
    private final CaseTimeline timeline;
    private final CaseVisibility visibility;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    TransferMoves(
            CaseTransfers transfers,
            TransferNotices notices,
            CaseTimeline timeline,
            CaseVisibility visibility,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.transfers = transfers;
        this.notices = notices;
        this.timeline = timeline;
        this.visibility = visibility;
        this.audit = audit;
        this.events = events;
    }

    void moved(CaseTransfer transfer, @Nullable TransferState from) {
        moved(transfer, from, Set.of());
    }

    /**
     * @param also people to tell who are on neither side any more
     */
    void moved(CaseTransfer transfer, @Nullable TransferState from, Set<UUID> also) {
        transfers.flush();
        timeline.add(
                transfer.caseId(),
                "transfers.timeline." + transfer.state().name().toLowerCase(Locale.ROOT),
                Section.REFERRALS,
                transfer.id(),
                Map.of("code", transfer.code()));
        visibility.refresh(transfer.caseId());
        audit.record(
                AuditAction.TRANSFER_MOVED,
                new Subject(SUBJECT, transfer.id(), transfer.caseId()),
                Map.of("from", from == null ? "" : from.name(), "to", transfer.state().name()));
        notices.moved(transfer, from, also);
        events.publishEvent(new TransferMoved(transfer.id(), from, transfer.state()));
    }

    /** A yes is about to be refused: who has the case is told after the refusal. */
    void heldUp(CaseTransfer transfer) {
        events.publishEvent(new TransferHeldUp(transfer.id()));
    }
}
