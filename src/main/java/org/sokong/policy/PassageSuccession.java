package org.sokong.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which published passage stands now in the place of another, however many versions later. */
@Component
public class PassageSuccession {

    private static final int MOST_VERSIONS = 100;

    private final JdbcClient jdbc;

    PassageSuccession(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The passage in force by the id of the old one; nothing for one that has none. */
    public Map<UUID, UUID> inForce(Collection<UUID> ids) {
        Map<UUID, UUID> newer = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            """
                            with recursive next as (
                                select p.replaces_id old_id, p.id, p.document_id, 1 versions
                                from policy_passage p where p.replaces_id in (:ids)
                                union all
                                select n.old_id, p.id, p.document_id, n.versions + 1
                                from next n join policy_passage p on p.replaces_id = n.id
                                where n.versions < :most)
                            select n.old_id, n.id from next n
                            join policy_document d on d.id = n.document_id
                            where d.state = 'PUBLISHED'
                            order by n.versions, n.id desc
                            """)
                    .param("ids", ids)
                    .param("most", MOST_VERSIONS)
                    .query(
                            row -> {
                                newer.put(
                                        row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                            });
        }
        return newer;
    }
}
