package org.sokong.referrals;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Audience;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAudience;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the other side of each step of a referral that asks for its attention. */
@Component
class ReferralNotices {

    private final Referrals referrals;
    private final Inbox inbox;
    private final Audience audience;
    private final CaseAudience caseAudience;

    ReferralNotices(
            Referrals referrals, Inbox inbox, Audience audience, CaseAudience caseAudience) {
        this.referrals = referrals;
        this.inbox = inbox;
        this.audience = audience;
        this.caseAudience = caseAudience;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReferralMoved moved) {
        if (moved.from() == ReferralState.DRAFT && moved.to() != ReferralState.SENT) {
            return;
        }
        Referral referral = referrals.findById(moved.referralId()).orElseThrow();
        switch (moved.to()) {
            case SENT -> tell(receivers(referral), referral, NoticeKind.REFERRAL_RECEIVED);
            case ACCEPTED -> tell(senders(referral), referral, NoticeKind.REFERRAL_ACCEPTED);
            case DECLINED -> tell(senders(referral), referral, NoticeKind.REFERRAL_DECLINED);
            case COMPLETED -> tell(senders(referral), referral, NoticeKind.REFERRAL_COMPLETED);
            case NOT_COMPLETED ->
                    tell(senders(referral), referral, NoticeKind.REFERRAL_NOT_COMPLETED);
            case EXPIRED -> tell(both(referral), referral, NoticeKind.REFERRAL_EXPIRED);
            case WITHDRAWN -> tell(both(referral), referral, NoticeKind.REFERRAL_WITHDRAWN);
            case DRAFT, ACKNOWLEDGED, IN_SERVICE -> {
                // Steps on the way, which nobody has to act on.
            }
        }
    }

    private void tell(Set<UUID> people, Referral referral, NoticeKind kind) {
        inbox.tell(
                people,
                new NewNotice(
                        kind,
                        referral.code(),
                        referral.caseId(),
                        ReferralsNavigation.path(referral.id()),
                        "referral/" + referral.id() + "/" + kind));
    }

    /** Who sent it, and who has the case now. */
    private Set<UUID> senders(Referral referral) {
        Set<UUID> people = new HashSet<>(caseAudience.owner(referral.caseId()));
        people.add(referral.senderId());
        return people;
    }

    /** Who answered; while nobody has, all who may. */
    private Set<UUID> receivers(Referral referral) {
        UUID answeredBy = referral.answeredBy();
        if (answeredBy != null) {
            return Set.of(answeredBy);
        }
        UUID receiver = referral.receiverOrganisationId();
        return receiver == null ? Set.of() : audience.holders(receiver, Permission.REFERRAL_ANSWER);
    }

    private Set<UUID> both(Referral referral) {
        Set<UUID> people = new HashSet<>(senders(referral));
        people.addAll(receivers(referral));
        return people;
    }
}
