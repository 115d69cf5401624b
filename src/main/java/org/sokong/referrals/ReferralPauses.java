package org.sokong.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.NoticeKind;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.CaseVisibility;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the clocks of a referral rest, with a reason that both sides read and until a day at the
 * latest, so that nothing rests for ever. Only the side that waits may: whoever works on the
 * sender's case. Whoever has to act cannot stop its own clock.
 */
@Service
@Transactional
@RetriedOnConflict
public class ReferralPauses {

    /** Longest rest, in days. */
    public static final int MOST_DAYS = 30;

    private static final int LONGEST_NOTE = 2_000;

    private final JdbcClient jdbc;
    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralClocks clocks;
    private final ReferralNotices notices;
    private final CaseTimeline timeline;
    private final CaseVisibility visibility;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    ReferralPauses(
            JdbcClient jdbc,
            Referrals referrals,
            ReferralSides sides,
            ReferralClocks clocks,
            ReferralNotices notices,
            CaseTimeline timeline,
            CaseVisibility visibility,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.referrals = referrals;
        this.sides = sides;
        this.clocks = clocks;
        this.notices = notices;
        this.timeline = timeline;
        this.visibility = visibility;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets the clocks rest.
     *
     * @param until last day of the rest, in the reader's zone
     * @param note for the own side only
     * @throws DomainException when nothing runs, when they rest already, or for a day that is over
     *     or too far
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public void pause(
            UUID referralId, PauseReason reason, @Nullable LocalDate until, @Nullable String note) {
        sides.requireSender(referralId, "referrals.pause");
        Referral referral = referrals.lock(referralId).orElseThrow();
        if (!ReferralState.OPEN.contains(referral.state())) {
            throw new DomainException("referrals.error.pause.nothing");
        }
        if (referral.pausedAt() != null) {
            throw new DomainException("referrals.error.pause.already");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new DomainException("referrals.error.too_long", LONGEST_NOTE);
        }
        Instant now = clock.instant();
        Instant end = end(until);
        jdbc.sql(
                        """
                        insert into referral_pause (id, referral_id, paused_at, until_at, paused_by,
                            reason, note)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        referralId,
                        Utc.of(now),
                        Utc.of(end),
                        currentUser.id(),
                        reason.name(),
                        note == null || note.isBlank() ? null : note.strip())
                .update();
        clocks.pause(referral);
        changed(referral, "paused", NoticeKind.REFERRAL_PAUSED, now);
    }

    /** Lets them run on; where they run already, nothing changes. */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public void resume(UUID referralId) {
        sides.requireSender(referralId, "referrals.resume");
        Referral referral = referrals.lock(referralId).orElseThrow();
        if (referral.pausedAt() != null) {
            clocks.resume(referral, currentUser.id());
            changed(referral, "resumed", NoticeKind.REFERRAL_RESUMED, clock.instant());
        }
    }

    /** Referrals whose rest is over. */
    List<UUID> over(Instant now, int limit) {
        return jdbc.sql(
                        "select referral_id from referral_pause where resumed_at is null and"
                                + " until_at <= :now order by until_at limit "
                                + limit)
                .param("now", Utc.of(now))
                .query(UUID.class)
                .list();
    }

    /** Lets the clocks run on where the rest is over, and tells whether it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean endOver(UUID referralId) {
        Referral referral = referrals.lock(referralId).orElseThrow();
        boolean over = referral.pausedAt() != null && over(referralId);
        if (over) {
            clocks.resume(referral, null);
            changed(referral, "resumed", NoticeKind.REFERRAL_RESUMED, clock.instant());
        }
        return over;
    }

    private boolean over(UUID referralId) {
        return jdbc.sql(
                                "select count(*) from referral_pause where referral_id = ? and"
                                        + " resumed_at is null and until_at <= ?")
                        .params(referralId, Utc.of(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Instant end(@Nullable LocalDate until) {
        ZoneId zone = ZoneId.of(currentUser.get().timeZone());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            throw new DomainException("referrals.error.pause.until", MOST_DAYS);
        }
        Instant end = until.plusDays(1).atStartOfDay(zone).toInstant();
        return end.isAfter(now) ? end : now.plus(Duration.ofHours(1));
    }

    private void changed(Referral referral, String what, NoticeKind kind, Instant at) {
        timeline.add(
                referral.caseId(),
                "referrals.timeline." + what,
                Section.REFERRALS,
                referral.id(),
                Map.of("code", referral.code()));
        referrals.flush();
        visibility.refresh(referral.caseId());
        audit.record(
                AuditAction.REFERRAL_CHANGED,
                ReferralService.subject(referral),
                Map.of("clock", what));
        notices.tellBoth(referral, kind, kind + "/" + at);
    }
}
