package org.sokong.cases;

import java.util.UUID;
import org.sokong.access.WorkLeft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells an administrator a number: how many current cases somebody owns. */
@Component
class CasesLeft implements WorkLeft {

    private final JdbcClient jdbc;

    CasesLeft(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public int cases(UUID userId) {
        return jdbc.sql(
                        """
                        select count(*) from case_visible
                        where grantee_id = :owner and owner_id = :owner and status in (:current)
                        """)
                .param("owner", userId)
                .param("current", HandoverReader.current())
                .query(Integer.class)
                .single();
    }
}
