package org.sokong.referrals;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.cases.CarriedWork;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open referrals are sent by the organisation and answered to whoever has the case: they are
 * counted, and who pressed the button stays what it was.
 */
@Component
@Order(3)
class HandedOverReferrals implements CarriedWork {

    private final JdbcClient jdbc;

    HandedOverReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "referrals.handover.open";
    }

    @Override
    public Map<UUID, Integer> open(Collection<UUID> caseIds) {
        Map<UUID, Integer> found = new HashMap<>();
        jdbc.sql(
                        """
                        select case_id, count(*) from referral
                        where case_id in (:cases) and state in (:open) group by case_id
                        """)
                .param("cases", caseIds)
                .param("open", ReferralState.OPEN.stream().map(Enum::name).toList())
                .query(
                        row -> {
                            found.put(row.getObject(1, UUID.class), row.getInt(2));
                        });
        return found;
    }

    @Override
    public void handOver(UUID caseId, UUID from, UUID to) {
        // The answer is told to the owner of the case, whoever that is then.
    }

    @Override
    public void moveOver(UUID caseId, UUID from, UUID to) {
        // Where a transfer moves them, it does so itself: the one to the receiver ends.
    }
}
