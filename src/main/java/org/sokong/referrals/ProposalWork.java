package org.sokong.referrals;

import java.util.List;
import org.sokong.uikit.Badge;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receivers that declined and proposed another organisation, until the sender has passed it on or
 * refused: until then no order goes on, and nobody else is asked.
 */
@Component
class ProposalWork implements WorkSource {

    private static final OwnReferralWork.Group GROUP =
            new OwnReferralWork.Group("referrals.work.proposals", 14, Badge.Tone.WARN);

    private static final String ROWS =
            """
            select r.id, r.code, if(r.proposal_answer is null, 'referrals.work.proposal',
                'referrals.work.prepared')
            from referral r
            where r.proposed_receiver_id is not null
                and r.sender_organisation_id = :own and r.state = 'DECLINED'
                and (r.proposal_answer is null or r.proposal_answer = 'PREPARED')
            """;

    private final OwnReferralWork work;

    ProposalWork(OwnReferralWork work) {
        this.work = work;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        return work.lines(GROUP, ROWS, "r.case_id", "r.finished_at, r.id");
    }
}
