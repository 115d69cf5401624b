package org.sokong.guidance;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Passages that say the same: what faces each other in several languages, and what a newer version
 * of a document left as it was. Whether a new version changed a passage is asked of the original: a
 * translation that kept its words says nothing of an original that did not.
 */
@Component
class SamePassages {

    private static final String SEEN =
            """
            join policy_document d on d.id = p.document_id
                and d.state in ('PUBLISHED', 'SUPERSEDED', 'REPEALED')
            """;

    private static final String UNCHANGED =
            """
            p.replaces_id is not null and p.change_kind = 'SAME'
                and (d.translation_of is null or p.pair_id is null)
            """;

    private final JdbcClient jdbc;

    SamePassages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The passages and all that readers see and that say the same, in one statement. */
    Set<UUID> of(Collection<UUID> passages) {
        if (passages.isEmpty()) {
            return Set.of();
        }
        Set<UUID> same = new HashSet<>(passages);
        same.addAll(
                jdbc.sql(
                                """
                                with recursive same (id) as (
                                    select p.id from policy_passage p where p.id in (:passages)
                                    union select p.pair_id from same s
                                        join policy_passage p on p.id = s.id %1$s
                                        where p.pair_id is not null
                                    union select p.id from same s
                                        join policy_passage p on p.pair_id = s.id %1$s
                                    union select p.replaces_id from same s
                                        join policy_passage p on p.id = s.id %1$s where %2$s
                                    union select p.id from same s
                                        join policy_passage p on p.replaces_id = s.id %1$s
                                        where %2$s)
                                select id from same
                                """
                                        .formatted(SEEN, UNCHANGED))
                        .param("passages", passages)
                        .query(UUID.class)
                        .list());
        return same;
    }
}
