package org.sokong.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.OpenPolicyLinks;
import org.sokong.policy.DocumentState;
import org.sokong.policy.PassageStanding;
import org.sokong.policy.PassageSuccession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what rests on passages, in one statement over the records of all modules that cite. Who may
 * know of it is said by the statement that names the cases.
 */
@Component
class RestingRows {

    /** Goals that are worked on, for what has to be looked at again. */
    private static final String OPEN_GOALS = "'OPEN'";

    /** Goals that were not given up, for what a passage was good for. */
    private static final String KEPT_GOALS = "'OPEN', 'MET', 'PARTLY_MET'";

    /**
     * Everything in the cases "asked" that cites a passage and is open, and reports that are
     * approved: those are read for long. The one place where that is said: Home, notices, the way
     * from a passage to its cases and their number all read it here.
     */
    private static final String PLACES =
            """
            select coalesce(l.place, if(l.referral_id is null, 'CASE', 'REFERRAL')) kind, l.id,
                coalesce(l.place_id, l.referral_id, l.case_id) record_id, l.case_id, l.passage_id
            from policy_link l join asked on asked.id = l.case_id
            where %s
            union all
            select 'GOAL', g.id, g.id, g.case_id, g.passage_id from plan_goal g
            join asked on asked.id = g.case_id
            where g.passage_id is not null and g.state in (%s)
            union all
            select 'TRANSFER', t.id, t.id, t.case_id, t.passage_id from case_transfer t
            join asked on asked.id = t.case_id
            where t.passage_id is not null and t.state = 'OFFERED'
            union all
            select if(n.state = 'APPROVED', 'APPROVED_REPORT', 'REPORT'), n.id, n.id, n.case_id,
                q.passage_id
            from narrative_report n join asked on asked.id = n.case_id
            join narrative_quote q on q.report_id = n.id
            """;

    private static final String COLUMNS =
            """
            select x.kind, x.id, x.record_id, x.case_id, c.code, x.passage_id,
                concat(d.code, ' ¶', p.paragraph, if(p.part = 0, '', char(97 + p.part using utf8mb4))),
                d.state
            """;

    private final JdbcClient jdbc;
    private final PassageSuccession succession;
    private final OpenPolicyLinks links;

    RestingRows(JdbcClient jdbc, PassageSuccession succession, OpenPolicyLinks links) {
        this.jdbc = jdbc;
        this.succession = succession;
        this.links = links;
    }

    /**
     * @param goals which goals count
     */
    private String places(String goals) {
        return PLACES.formatted(links.open(), goals);
    }

    /**
     * What rests on passages that no longer hold and was neither cited anew nor confirmed.
     *
     * @param cases SQL that gives the ids of cases, with its parameters
     */
    List<RestingPlace> unsettled(String cases, Map<String, Object> parameters, int most) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("ended", endedStatuses());
        all.put("most", most);
        return read(
                "with asked as ("
                        + cases
                        + ") "
                        + COLUMNS
                        + " from ("
                        + places(OPEN_GOALS)
                        + """
                        ) x join policy_passage p on p.id = x.passage_id
                        join policy_document d on d.id = p.document_id
                        join case_file c on c.id = x.case_id
                        where d.state in ('SUPERSEDED', 'REPEALED') and c.status not in (:ended)
                            and not exists (select 1 from guidance_confirmation f
                                where f.place_id = x.id and f.passage_id = x.passage_id)
                        order by c.code, x.kind, x.id limit :most
                        """,
                all);
    }

    /** What rests on one of the passages in the cases. */
    List<RestingPlace> on(Collection<UUID> passages, Collection<UUID> cases, int most) {
        if (passages.isEmpty() || cases.isEmpty()) {
            return List.of();
        }
        Map<String, Object> all = new HashMap<>();
        all.put("cases", cases);
        all.put("passages", passages);
        all.put("most", most);
        return read(
                "with asked as (select id from case_file where id in (:cases)) "
                        + COLUMNS
                        + " from ("
                        + places(KEPT_GOALS)
                        + """
                        ) x join policy_passage p on p.id = x.passage_id
                        join policy_document d on d.id = p.document_id
                        join case_file c on c.id = x.case_id
                        where x.passage_id in (:passages)
                        order by c.code, x.kind, x.id limit :most
                        """,
                all);
    }

    /** In how many cases of the installation, but those known, something cites a passage. */
    long otherCases(Collection<UUID> passages, Collection<UUID> known) {
        JdbcClient.StatementSpec asked =
                jdbc.sql(
                                "with asked as (select id from case_file"
                                        + (known.isEmpty() ? "" : " where id not in (:known)")
                                        + ") select count(distinct x.case_id) from ("
                                        + places(KEPT_GOALS)
                                        + ") x where x.passage_id in (:passages)")
                        .param("passages", passages);
        return (known.isEmpty() ? asked : asked.param("known", known)).query(Long.class).single();
    }

    /** An open case with an owner. */
    record Owned(UUID caseId, String code, UUID owner) {}

    /** The open cases in which something rests on one of the passages. */
    List<Owned> owned(Collection<UUID> passages) {
        return jdbc.sql(
                        """
                        with asked as (select id from case_file
                            where owner_id is not null and status not in (:ended))
                        select distinct c.id, c.code, c.owner_id from (
                        """
                                + places(OPEN_GOALS)
                                + """
                                ) x join case_file c on c.id = x.case_id
                                where x.passage_id in (:passages)
                                """)
                .param("ended", endedStatuses())
                .param("passages", passages)
                .query(
                        (row, number) ->
                                new Owned(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getObject(3, UUID.class)))
                .list();
    }

    /** With the passages that hold now, which one more statement finds. */
    private List<RestingPlace> read(String sql, Map<String, Object> parameters) {
        List<Row> rows = jdbc.sql(sql).params(parameters).query((row, number) -> row(row)).list();
        Map<UUID, DocumentState> states = new HashMap<>();
        rows.forEach(row -> states.put(row.passageId(), row.state()));
        Map<UUID, PassageStanding> standings = succession.standings(states);
        return rows.stream()
                .map(row -> row.as(Objects.requireNonNull(standings.get(row.passageId()))))
                .toList();
    }

    private record Row(
            PlaceKind kind,
            UUID placeId,
            UUID recordId,
            UUID caseId,
            String caseCode,
            UUID passageId,
            String citation,
            DocumentState state) {

        RestingPlace as(PassageStanding standing) {
            return new RestingPlace(
                    kind, placeId, recordId, caseId, caseCode, passageId, citation, standing);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                PlaceKind.valueOf(row.getString(1)),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                DocumentState.valueOf(row.getString(8)));
    }

    private static List<String> endedStatuses() {
        return Arrays.stream(CaseStatus.values())
                .filter(CaseStatus::isEnded)
                .map(Enum::name)
                .toList();
    }
}
