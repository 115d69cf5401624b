package org.sokong.transfers;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.OwnCases;
import org.sokong.cases.Section;
import org.sokong.policy.PassageUsage;
import org.springframework.stereotype.Component;

/**
 * The reader's own cases of which an open offer to another organisation rests on a passage. The
 * receiver has no grant before its yes, and so learns of no case here.
 */
@Component
class TransferPassageUsage implements PassageUsage {

    private final OwnCases own;

    TransferPassageUsage(OwnCases own) {
        this.own = own;
    }

    @Override
    public Set<UUID> cases(UUID passageId) {
        return own.holding(
                Section.REFERRALS,
                """
                select 1 from case_transfer t where t.case_id = g.case_id
                    and t.passage_id = :passage and t.state = 'OFFERED'
                """,
                Map.of("passage", passageId));
    }
}
