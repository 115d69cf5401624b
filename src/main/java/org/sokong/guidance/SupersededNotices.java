package org.sokong.guidance;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.policy.PassageSuperseded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the owner of each open case in which something rests on passages that no longer hold, once
 * for a document. In the transaction of the curator, who learns nothing of the cases.
 */
@Component
class SupersededNotices {

    private final JdbcClient jdbc;
    private final Inbox inbox;

    SupersededNotices(JdbcClient jdbc, Inbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    private record Touched(UUID caseId, String code, UUID owner) {}

    @EventListener
    void superseded(PassageSuperseded event) {
        if (event.passageIds().isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        select distinct c.id, c.code, c.owner_id from (
                            select l.case_id from policy_link l
                                where l.removed_at is null and l.passage_id in (:passages)
                            union select g.case_id from plan_goal g
                                where g.state = 'OPEN' and g.passage_id in (:passages)
                            union select n.case_id from narrative_quote q
                                join narrative_report n on n.id = q.report_id
                                where q.passage_id in (:passages)
                            union select t.case_id from case_transfer t
                                where t.state = 'OFFERED' and t.passage_id in (:passages)
                        ) u join case_file c on c.id = u.case_id
                        where c.owner_id is not null and c.status not in (:ended)
                        """)
                .params(
                        Map.of(
                                "passages",
                                event.passageIds(),
                                "ended",
                                RestingRows.endedStatuses()))
                .query(
                        (row, number) ->
                                new Touched(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getObject(3, UUID.class)))
                .list()
                .forEach(
                        touched ->
                                inbox.tell(
                                        Set.of(touched.owner()),
                                        new NewNotice(
                                                NoticeKind.PASSAGE_SUPERSEDED,
                                                touched.code(),
                                                touched.caseId(),
                                                "cases/" + touched.caseId() + "?tab=policy",
                                                "passage/"
                                                        + event.documentId()
                                                        + "/"
                                                        + touched.caseId())));
    }
}
