package org.sokong.guidance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sokong.cases.CaseErasure;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said does not matter in a case; taking it back leaves both in the history. */
@Component
class Dismissals implements CaseErasure {

    private final JdbcClient jdbc;

    Dismissals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Dismissal(UUID passageId, UUID by, Instant at) {}

    List<Dismissal> of(UUID caseId) {
        return jdbc.sql(
                        """
                        select passage_id, dismissed_by, dismissed_at from guidance_dismissal
                        where case_id = ? and undone_at is null order by dismissed_at desc, id desc
                        """)
                .param(caseId)
                .query(
                        (row, number) ->
                                new Dismissal(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC)))
                .list();
    }

    void add(UUID caseId, UUID passageId, UUID by, Instant at) {
        jdbc.sql(
                        """
                        insert into guidance_dismissal
                            (id, case_id, passage_id, dismissed_by, dismissed_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), caseId, passageId, by, Utc.of(at))
                .update();
    }

    void undo(UUID caseId, Collection<UUID> passages, UUID by, Instant at) {
        jdbc.sql(
                        """
                        update guidance_dismissal set undone_by = :by, undone_at = :at
                        where case_id = :case and passage_id in (:passages) and undone_at is null
                        """)
                .param("by", by)
                .param("at", Utc.of(at))
                .param("case", caseId)
                .param("passages", passages)
                .update();
    }

    @Override
    public void erase(UUID caseId) {
        jdbc.sql("delete from guidance_dismissal where case_id = ?").param(caseId).update();
    }
}
