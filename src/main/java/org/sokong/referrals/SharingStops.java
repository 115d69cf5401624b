package org.sokong.referrals;

import java.util.Objects;
import java.util.UUID;
import org.sokong.access.NoticeKind;
import org.sokong.cases.CaseAudience;
import org.sokong.consent.AskedReturn;
import org.sokong.consent.DataReturns;
import org.sokong.consent.ReturnCause;
import org.sokong.consent.ReturnReach;
import org.springframework.stereotype.Component;

/**
 * Asks the receiver of what was disclosed to stop and to return or delete it: those whom it reached
 * there, or, for a receiver on paper, the sender, who has to tell it.
 */
@Component
class SharingStops implements ReturnReach {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralPeople people;
    private final PaperReferrals paper;
    private final CaseAudience caseAudience;
    private final DataReturns returns;
    private final ReferralNotices notices;

    SharingStops(
            Referrals referrals,
            ReferralSides sides,
            ReferralPeople people,
            PaperReferrals paper,
            CaseAudience caseAudience,
            DataReturns returns,
            ReferralNotices notices) {
        this.referrals = referrals;
        this.sides = sides;
        this.people = people;
        this.paper = paper;
        this.caseAudience = caseAudience;
        this.returns = returns;
        this.notices = notices;
    }

    /**
     * Asks for what one referral disclosed, in the transaction that ends the sharing; not who has
     * taken the case over since, whose own it is.
     */
    void ask(Referral referral, ReturnCause cause) {
        UUID receiver = Objects.requireNonNull(referral.receiverOrganisationId());
        if (caseAudience.isAt(referral.caseId(), receiver)) {
            return;
        }
        boolean onPaper = paper.isOnPaper(referral.id());
        returns.ask(
                new AskedReturn(
                        Objects.requireNonNull(referral.consentId()),
                        referral.caseId(),
                        cause,
                        referral.id(),
                        referral.code(),
                        receiver,
                        onPaper));
        NoticeKind kind = onPaper ? NoticeKind.SHARING_ENDED_ON_PAPER : NoticeKind.SHARING_ENDED;
        notices.tell(
                onPaper ? people.senders(referral) : people.readers(referral),
                referral,
                ReferralNotices.notice(referral, kind, kind.name()));
    }

    @Override
    public boolean concernsReader(UUID sourceId) {
        return referrals.parties(sourceId).filter(sides::isReceiver).isPresent();
    }
}
