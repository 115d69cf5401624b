package org.sokong.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.access.SystemActor;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.Section;
import org.sokong.deadlines.ClockPeople;
import org.sokong.kernel.RowByRow;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the next organisation of an order that the sender fixed, where the one before declined or
 * did not answer: as long as the case is open and the consent still covers it, each asked once, and
 * nobody after the first that accepts. A job, so that a receiver's answer never waits for it and a
 * kill between two steps loses nothing.
 */
@Component
class ReferralOrder {

    static final String JOB = "referral-order";
    private static final int BATCH = 200;

    private final Referrals referrals;
    private final ReferralSending sending;
    private final SendGaps gaps;
    private final SkippedReceivers skipped;
    private final ReferralPeople people;
    private final ObjectProvider<ClockPeople> openCases;
    private final CaseTimeline timeline;
    private final ReferralNotices notices;
    private final AuditLog audit;
    private final SystemActor systemActor;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final RowByRow rows;

    ReferralOrder(
            Referrals referrals,
            ReferralSending sending,
            SendGaps gaps,
            SkippedReceivers skipped,
            ReferralPeople people,
            ObjectProvider<ClockPeople> openCases,
            CaseTimeline timeline,
            ReferralNotices notices,
            AuditLog audit,
            SystemActor systemActor,
            JdbcClient jdbc,
            Clock clock,
            RowByRow rows) {
        this.referrals = referrals;
        this.sending = sending;
        this.gaps = gaps;
        this.skipped = skipped;
        this.people = people;
        this.openCases = openCases;
        this.timeline = timeline;
        this.notices = notices;
        this.audit = audit;
        this.systemActor = systemActor;
        this.jdbc = jdbc;
        this.clock = clock;
        this.rows = rows;
    }

    /** Asks whoever is next everywhere and tells how many were asked. */
    int run() {
        return systemActor.run(
                JOB,
                Set.of(Permission.DIRECTORY_READ),
                () -> rows.run(JOB, BATCH, referrals::askingNext, this::next));
    }

    private boolean next(UUID id) {
        Referral before = referrals.lock(id).orElseThrow();
        if (!before.isUnhelped() || before.isOrderTaken() || before.awaitsProposal()) {
            return false;
        }
        // Held like by whoever sends: what ends a consent meanwhile is seen, or sees what is sent.
        jdbc.sql("select id from case_file where id = ? for update")
                .param(before.caseId())
                .query(UUID.class)
                .optional();
        Instant now = clock.instant();
        before.nextTaken(now);
        boolean open =
                !before.endsOrder()
                        && openCases.stream()
                                .anyMatch(source -> source.of(before.caseId()).isPresent());
        List<UUID> left = before.nextReceivers();
        for (int i = 0; open && i < left.size(); i++) {
            UUID receiver = left.get(i);
            Referral next = before.following(receiver, left.subList(i + 1, left.size()), now);
            List<SendGap> barriers = gaps.barriers(next);
            if (barriers.isEmpty()) {
                referrals.saveAndFlush(next);
                sending.sendNext(next, before, new Actor(SystemActor.ID, null, now));
                tell(next, before, NoticeKind.REFERRAL_NEXT_SENT);
                return true;
            }
            skipped.add(before.id(), receiver, barriers);
            timeline.add(
                    before.caseId(),
                    "referrals.timeline.order_skipped",
                    Section.REFERRALS,
                    before.id(),
                    Map.of("code", before.code()));
            audit.record(
                    AuditAction.REFERRAL_CHANGED,
                    ReferralService.subject(before),
                    Map.of(
                            "skipped",
                            receiver,
                            "gaps",
                            barriers.stream().map(SendGap::kind).toList()));
        }
        timeline.add(
                before.caseId(),
                "referrals.timeline.order_ended",
                Section.REFERRALS,
                before.id(),
                Map.of("code", before.code()));
        tell(before, before, NoticeKind.REFERRAL_ORDER_ENDED);
        return false;
    }

    private void tell(Referral about, Referral before, NoticeKind kind) {
        notices.tell(
                people.senders(before), about, ReferralNotices.notice(about, kind, kind.name()));
    }
}
