package org.sokong.referrals;

import java.util.Locale;
import java.util.Map;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.CaseVisibility;
import org.sokong.cases.GrantSource;
import org.sokong.cases.Section;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What goes with every step, in the step's own transaction. */
@Component
class ReferralMoves {

    private final Referrals referrals;
    private final CaseSharing sharing;
    private final ReferralClocks clocks;
    private final CaseTimeline timeline;
    private final CaseVisibility visibility;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ReferralMoves(
            Referrals referrals,
            CaseSharing sharing,
            ReferralClocks clocks,
            CaseTimeline timeline,
            CaseVisibility visibility,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.sharing = sharing;
        this.clocks = clocks;
        this.timeline = timeline;
        this.visibility = visibility;
        this.audit = audit;
        this.events = events;
    }

    /** Nobody else of the order is asked. */
    void orderStopped(Referral referral) {
        timeline.add(
                referral.caseId(),
                "referrals.timeline.order_stopped",
                Section.REFERRALS,
                referral.id(),
                Map.of("code", referral.code()));
        audit.record(
                AuditAction.REFERRAL_CHANGED,
                ReferralService.subject(referral),
                Map.of("order", "STOPPED"));
    }

    void moved(Referral referral, ReferralState from) {
        // Flushed first: what follows reads the referral's new state with queries of its own.
        referrals.flush();
        clocks.refresh(referral);
        if (ReferralState.DISCLOSING.contains(from) && referral.state().isFinal()) {
            sharing.endShared(GrantSource.REFERRAL, referral.id());
        }
        timeline.add(
                referral.caseId(),
                "referrals.timeline." + referral.state().name().toLowerCase(Locale.ROOT),
                Section.REFERRALS,
                referral.id(),
                Map.of("code", referral.code()));
        visibility.refresh(referral.caseId());
        audit.record(
                AuditAction.REFERRAL_MOVED,
                ReferralService.subject(referral),
                Map.of("from", from.name(), "to", referral.state().name()));
        events.publishEvent(new ReferralMoved(referral.id(), from, referral.state()));
    }
}
