package org.sokong.referrals;

import java.util.List;
import org.sokong.uikit.Badge;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receivers on paper that have to be told to stop, until what they say is recorded. */
@Component
class PaperReturnWork implements WorkSource {

    private static final OwnReferralWork.Group GROUP =
            new OwnReferralWork.Group("referrals.work.returns", 11, Badge.Tone.BAD);

    private static final String ROWS =
            """
            select s.referral_id, s.referral_code, 'referrals.work.return' from consent_return s
            where s.on_paper and s.answer is null
            """;

    private final OwnReferralWork work;

    PaperReturnWork(OwnReferralWork work) {
        this.work = work;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        return work.lines(GROUP, ROWS, "s.case_id", "s.asked_at");
    }
}
