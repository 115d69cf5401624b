package org.sokong.referrals;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.directory.OutsideInbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the other side of each step of a referral that asks for its attention. Everything that is
 * told of a referral goes through here, so that nobody is led to one that they may not open.
 */
@Component
class ReferralNotices {

    /** What somebody has to act on; mail about it in an emergency does not wait for the morning. */
    private static final Set<NoticeKind> ASKS =
            EnumSet.of(
                    NoticeKind.REFERRAL_RECEIVED,
                    NoticeKind.REFERRAL_DUE_SOON,
                    NoticeKind.REFERRAL_OVERDUE,
                    NoticeKind.REFERRAL_ESCALATED);

    private final Referrals referrals;
    private final Inbox inbox;
    private final OutsideInbox outside;
    private final ReferralPeople people;

    ReferralNotices(Referrals referrals, Inbox inbox, OutsideInbox outside, ReferralPeople people) {
        this.referrals = referrals;
        this.inbox = inbox;
        this.outside = outside;
        this.people = people;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReferralMoved moved) {
        if (moved.from() == ReferralState.DRAFT && moved.to() != ReferralState.SENT) {
            return;
        }
        Referral referral = referrals.findById(moved.referralId()).orElseThrow();
        Set<UUID> senders = people.senders(referral);
        switch (moved.to()) {
            case SENT -> tell(people.receivers(referral), referral, NoticeKind.REFERRAL_RECEIVED);
            case ACCEPTED -> tell(senders, referral, NoticeKind.REFERRAL_ACCEPTED);
            case DECLINED -> tell(senders, referral, NoticeKind.REFERRAL_DECLINED);
            case COMPLETED -> tell(senders, referral, NoticeKind.REFERRAL_COMPLETED);
            case NOT_COMPLETED -> tell(senders, referral, NoticeKind.REFERRAL_NOT_COMPLETED);
            case EXPIRED -> tell(people.both(referral), referral, NoticeKind.REFERRAL_EXPIRED);
            case WITHDRAWN ->
                    // Receivers who could read are told more, by what ended the consent.
                    tell(
                            ReferralState.DISCLOSING.contains(moved.from())
                                            && referral.withdrawalReason() != null
                                            && referral.withdrawalReason().endsDisclosure()
                                    ? senders
                                    : people.both(referral),
                            referral,
                            NoticeKind.REFERRAL_WITHDRAWN);
            case DRAFT, ACKNOWLEDGED, IN_SERVICE -> {
                // Steps on the way, which nobody has to act on.
            }
        }
    }

    /**
     * Tells the other side of something that was said or agreed inside the referral.
     *
     * @param from side that did it
     * @param occasion tells it from the others of its kind, such as {@code message/<id>}
     */
    void tellOther(Referral referral, TalkSide from, NoticeKind kind, String occasion) {
        tell(
                from == TalkSide.SENDER ? people.receivers(referral) : people.senders(referral),
                referral,
                notice(referral, kind, occasion));
    }

    /** Tells both sides. */
    void tellBoth(Referral referral, NoticeKind kind, String occasion) {
        tell(people.both(referral), referral, notice(referral, kind, occasion));
    }

    private void tell(Set<UUID> told, Referral referral, NoticeKind kind) {
        tell(told, referral, notice(referral, kind, kind.name()));
    }

    /**
     * Tells people of a referral. Whoever has to know of it and may not open it, such as those who
     * administer a receiver in which nobody answers, is told without the case, elsewhere.
     */
    void tell(Collection<UUID> told, Referral referral, NewNotice notice) {
        Set<UUID> opening = people.opening(referral, told);
        inbox.tell(opening, notice);
        Set<UUID> others = new HashSet<>(told);
        others.removeAll(opening);
        outside.tell(others, notice);
    }

    /**
     * A notice about a referral: its code and its page.
     *
     * @param occasion what tells it from the others about the same referral
     */
    static NewNotice notice(Referral referral, NoticeKind kind, String occasion) {
        return new NewNotice(
                        kind,
                        referral.code(),
                        referral.caseId(),
                        ReferralsNavigation.path(referral.id()),
                        "referral/" + referral.id() + "/" + occasion)
                .urgentIf(referral.urgency() == Urgency.EMERGENCY && ASKS.contains(kind));
    }
}
