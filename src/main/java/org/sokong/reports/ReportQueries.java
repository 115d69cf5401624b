package org.sokong.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.HiddenCases;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The statements behind the figures. Each begins with the cases that the supervisor's own keys list
 * ({@code case_visible}), or with the referrals that the own organisation received; there is no
 * other way in. The same statement counts records for the supervisor's eyes and, for what leaves,
 * clients who agreed to statistics, each once with the latest record.
 */
@Component
class ReportQueries {

    /**
     * What a figure is asked over.
     *
     * @param keys the supervisor's keys, never empty
     * @param reader the supervisor, from whom some cases may be hidden
     * @param leaves whether it is for what leaves the house
     */
    record Question(
            Set<UUID> keys,
            UUID reader,
            @Nullable UUID organisationId,
            ReportPeriod period,
            ZoneId zone,
            Instant now,
            boolean leaves) {

        /** The end of the period, or now where it is not over. */
        Instant until() {
            Instant end = period.end(zone);
            return end.isBefore(now) ? end : now;
        }
    }

    private static final String SEEN =
            """
            with seen as (
                select distinct v.case_id from case_visible v
                where v.grantee_id in (:keys) and (v.expires_at is null or v.expires_at > :now)
                    and %s
            )
            """
                    .formatted(HiddenCases.notFromReader("v.case_id"));

    private static final String OPEN = "('OPEN', 'ASSESSED', 'PLANNED', 'IN_SERVICE', 'FOLLOW_UP')";

    /**
     * Each case as it stood at the end of the period, so that a past period reads the same on every
     * day: the last move before the end says it, else where the first one after it came from. A
     * case without any move, which only rows that were written by hand can be, stands where it
     * stands.
     */
    static final String STANDING =
            SEEN
                    + """
                    , standing as (
                        select c.id,
                            coalesce(
                                (select m.to_status from case_move m
                                    where m.case_id = c.id and m.moved_at < :end
                                    order by m.moved_at desc, m.id desc limit 1),
                                (select m.from_status from case_move m
                                    where m.case_id = c.id and m.moved_at >= :end
                                    order by m.moved_at, m.id limit 1),
                                case when c.opened_on <= :to then c.status end) as status,
                            exists (select 1 from case_move m where m.case_id = c.id
                                    and m.moved_at >= :start and m.moved_at < :end)
                                or (c.closed_on >= :from and not exists
                                    (select 1 from case_move m where m.case_id = c.id)) as moved
                        from seen join case_file c on c.id = seen.case_id
                    )
                    """;

    private static final String AT_THE_END =
            "from standing s join case_file c on c.id = s.id ${agreed} where ";

    /** Open at the end, or ended in the period. */
    private static final String WORKED_ON =
            AT_THE_END
                    + "(s.status in "
                    + OPEN
                    + " or (s.moved and s.status in ('CLOSED', 'TRANSFERRED', 'DUPLICATE')))";

    private static final String OPEN_AT_THE_END = AT_THE_END + "s.status in " + OPEN;

    /** A field of the case as its history tells it for the end of the period. */
    private static String then(String field) {
        return """
        case when exists (select 1 from case_file_history h where h.id = c.id)
            then (select h.%1$s from case_file_history h
                    join history_revision v on v.id = h.revision
                where h.id = c.id
                order by v.at >= :end, if(v.at < :end, -h.revision, h.revision) limit 1)
            else c.%1$s end
        """
                .formatted(field);
    }

    private static final String SENT_EVER =
            """
            from seen join referral r on r.case_id = seen.case_id
                join case_file c on c.id = r.case_id ${agreed}
            where r.sender_organisation_id = :organisation
            """;

    private static final String RECEIVED_EVER =
            """
            from referral r join case_file c on c.id = r.case_id ${agreed}
            where r.receiver_organisation_id = :organisation
                and
            """
                    + HiddenCases.notFromReader("r.case_id");

    private static final String IN_PERIOD = " and r.sent_at >= :start and r.sent_at < :end ";

    private static final String SENT = SENT_EVER + IN_PERIOD;

    private static final String RECEIVED = RECEIVED_EVER + IN_PERIOD;

    /** Taken back before the answer was due: nobody owed one any more. */
    private static final String DUE =
            """
             and r.sent_at is not null and r.due_at >= :start and r.due_at < :until
                and not (r.state = 'WITHDRAWN' and r.decided_at is null
                    and r.finished_at is not null and r.finished_at <= r.due_at)
            """;

    private static final String IN_TIME =
            "case when r.decided_at is not null and r.decided_at <= r.due_at"
                    + " then 'IN_TIME' else 'NOT_IN_TIME' end";

    private static final String DECIDED = " and r.decided_at >= :start and r.decided_at < :end ";

    private static final String DECLINED = DECIDED + " and r.state = 'DECLINED'";

    /** Where a referral stood at the end of the period: each of its steps has its own moment. */
    private static final String STATE_THEN =
            """
            case when r.finished_at < :end then r.state
                when r.started_at < :end then 'IN_SERVICE'
                when r.decided_at < :end then 'ACCEPTED'
                when r.acknowledged_at < :end then 'ACKNOWLEDGED'
                else 'SENT' end
            """;

    /** Taken on by the end; one that was taken back by then owes nothing. */
    private static final String TAKEN =
            " and r.decided_at < :end and not (r.finished_at < :end"
                    + " and r.state in ('DECLINED', 'WITHDRAWN'))";

    /** No feedback is a class of its own once the time for it is over (referral_standard.md, 7). */
    private static final String FEEDBACK =
            """
            case when r.finished_at < :end and r.state in ('COMPLETED', 'NOT_COMPLETED')
                    then r.state
                when exists (select 1 from referral_clock k where k.referral_id = r.id
                    and k.step = 'OUTCOME' and k.due_at < :until) then 'NO_FEEDBACK'
                else 'NOT_YET' end
            """;

    private static final String TOLD =
            " and r.finished_at < :end and r.state in ('COMPLETED', 'NOT_COMPLETED')";

    private static final String SATISFACTION =
            "(select cast(s.satisfaction as char) from referral_service_record s"
                    + " where s.referral_id = r.id and s.recorded_at < :end)";

    private static final String AGREED =
            "join case_intake i on i.case_id = c.id and i.consent_to_statistics = 'YES'";

    private final JdbcClient jdbc;

    ReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReportFigure ask(Figure figure, Question question) {
        return switch (figure) {
            case CASES_BY_STATUS -> divided(figure, STANDING, "s.status", WORKED_ON, question);
            case CASES_BY_RISK -> divided(figure, STANDING, then("risk"), WORKED_ON, question);
            case OPEN_PER_WORKER ->
                    divided(figure, STANDING, then("owner_id"), OPEN_AT_THE_END, question);
            case NEW_CLOSED_REOPENED ->
                    new ReportFigure(
                            figure,
                            List.of(
                                    counted("NEW", SEEN, opened(), question),
                                    counted("CLOSED", SEEN, moved("to_status", ""), question),
                                    counted(
                                            "REOPENED",
                                            SEEN,
                                            moved("from_status", " and m.to_status = 'OPEN'"),
                                            question)));
            case REFERRALS ->
                    new ReportFigure(
                            figure,
                            List.of(
                                    referrals("SENT", SEEN, SENT, question),
                                    referrals("RECEIVED", "", RECEIVED, question)));
            case SENT_ANSWERED -> divided(figure, SEEN, IN_TIME, SENT_EVER + DUE, question);
            case RECEIVED_ANSWERED -> divided(figure, "", IN_TIME, RECEIVED_EVER + DUE, question);
            case HOURS_TO_DECISION ->
                    new ReportFigure(
                            figure,
                            List.of(
                                    hours("SENT", SEEN, SENT_EVER, question),
                                    hours("RECEIVED", "", RECEIVED_EVER, question)));
            case SENT_DECLINED ->
                    divided(figure, SEEN, "r.decline_reason", SENT_EVER + DECLINED, question);
            case RECEIVED_DECLINED ->
                    divided(figure, "", "r.decline_reason", RECEIVED_EVER + DECLINED, question);
            case SENT_STANDING -> divided(figure, SEEN, STATE_THEN, SENT, question);
            case RECEIVED_STANDING -> divided(figure, "", STATE_THEN, RECEIVED, question);
            case SENT_FEEDBACK -> divided(figure, SEEN, FEEDBACK, SENT + TAKEN, question);
            case RECEIVED_FEEDBACK -> divided(figure, "", FEEDBACK, RECEIVED + TAKEN, question);
            case SENT_SATISFACTION -> divided(figure, SEEN, SATISFACTION, SENT + TOLD, question);
            case CASES_PER_TOPIC -> topics(question);
        };
    }

    private static String opened() {
        return "from seen join case_file c on c.id = seen.case_id ${agreed}"
                + " where c.opened_on between :from and :to";
    }

    private static String moved(String closedColumn, String more) {
        return "from seen join case_file c on c.id = seen.case_id ${agreed}"
                + " join case_move m on m.case_id = c.id where m."
                + closedColumn
                + " = 'CLOSED' and m.moved_at >= :start and m.moved_at < :end"
                + more;
    }

    /** Lines of a partition; for what leaves, each client stands where the latest record stands. */
    private ReportFigure divided(
            Figure figure, String with, String line, String from, Question question) {
        boolean ofReferral = from.contains("referral r");
        String record = ofReferral ? "r.id" : "c.id";
        String latest = ofReferral ? "r.sent_at desc, r.id desc" : "c.opened_on desc, c.id desc";
        String sql =
                with
                        + "select line, count(*) as n from (select "
                        + line
                        + " as line, row_number() over (partition by "
                        + unit(question, record)
                        + " order by "
                        + latest
                        + ") as place "
                        + from
                        + ") counted where place = 1 group by line order by line";
        return new ReportFigure(
                figure,
                run(sql, question)
                        .query(
                                (row, number) ->
                                        new ReportLine(
                                                row.getString("line") == null
                                                        ? ReportLine.NONE
                                                        : row.getString("line"),
                                                row.getLong("n")))
                        .list()
                        .stream()
                        .sorted(figure.order())
                        .toList());
    }

    private ReportLine counted(String code, String with, String from, Question question) {
        String sql = with + "select count(distinct " + unit(question, "c.id") + ") " + from;
        return new ReportLine(code, run(sql, question).query(Long.class).single());
    }

    private ReportLine referrals(String code, String with, String from, Question question) {
        String sql = with + "select count(distinct " + unit(question, "r.id") + ") " + from;
        return new ReportLine(code, run(sql, question).query(Long.class).single());
    }

    private ReportLine hours(String code, String with, String from, Question question) {
        String sql =
                with
                        + """
                        select distinct median(seconds) over () as middle, count(*) over () as n
                        from (select timestampdiff(second, r.sent_at, r.decided_at) as seconds,
                            row_number() over (partition by %s order by r.sent_at desc, r.id desc)
                                as place
                        """
                                .formatted(unit(question, "r.id"))
                        + from
                        + DECIDED
                        + ") decided where place = 1";
        return run(sql, question)
                .query(
                        (row, number) ->
                                new ReportLine(
                                        code,
                                        row.getLong("n"),
                                        row.getBigDecimal("middle")
                                                .divide(
                                                        BigDecimal.valueOf(3600),
                                                        1,
                                                        RoundingMode.HALF_UP)))
                .optional()
                .orElse(new ReportLine(code, 0));
    }

    private ReportFigure topics(Question question) {
        String sql =
                SEEN
                        + "select t.topic_code as line, count(distinct "
                        + unit(question, "c.id")
                        + """
                        ) as n
                        from seen join case_file c on c.id = seen.case_id ${agreed}
                            join policy_link l on l.case_id = c.id
                            join policy_passage_topic t on t.passage_id = l.passage_id
                                and t.proposed = 0
                        where (l.removed_at is null or l.removed_at >= :end)
                            and l.linked_at >= :start and l.linked_at < :end
                        group by t.topic_code order by n desc, line
                        """;
        return new ReportFigure(
                Figure.CASES_PER_TOPIC,
                run(sql, question)
                        .query(
                                (row, number) ->
                                        new ReportLine(row.getString("line"), row.getLong("n")))
                        .list());
    }

    /** Names of topics in a language, in English where there is none. */
    Map<String, String> topicNames(Collection<String> codes, String language) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        for (String tag : List.of("en", language)) {
            jdbc.sql(
                            """
                            select topic_code, name from policy_topic_text
                            where topic_code in (:codes) and language = :language
                            """)
                    .param("codes", codes)
                    .param("language", tag)
                    .query(
                            row -> {
                                names.put(row.getString("topic_code"), row.getString("name"));
                            });
        }
        return names;
    }

    /** Open cases, high risk and late ones of each worker, now; null is nobody's. */
    List<TeamLine> team(Set<UUID> keys, UUID reader, Instant now) {
        return jdbc.sql(
                        SEEN
                                + """
                                select c.owner_id, count(*) as open,
                                    sum(coalesce(c.risk = 'HIGH', false)) as high,
                                    sum(coalesce(due.next_due < :now, false)) as late
                                from seen join case_file c on c.id = seen.case_id
                                    left join (select case_id, min(next_due) as next_due
                                        from case_visible where grantee_id in (:keys)
                                        group by case_id) due on due.case_id = c.id
                                where c.status in
                                """
                                + OPEN
                                + " group by c.owner_id order by open desc")
                .param("keys", keys)
                .param(HiddenCases.READER, reader)
                .param("now", Utc.of(now))
                .query(
                        (row, number) ->
                                new TeamLine(
                                        row.getObject("owner_id", UUID.class),
                                        "",
                                        row.getLong("open"),
                                        row.getLong("high"),
                                        row.getLong("late")))
                .list();
    }

    /** A record for the supervisor's eyes, a client for what leaves. */
    private static String unit(Question question, String record) {
        return question.leaves() ? "coalesce(c.person_id, c.id)" : record;
    }

    private JdbcClient.StatementSpec run(String sql, Question question) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("keys", question.keys());
        parameters.put(HiddenCases.READER, question.reader());
        parameters.put("organisation", question.organisationId());
        parameters.put("from", question.period().from());
        parameters.put("to", question.period().to());
        parameters.put("start", Utc.of(question.period().start(question.zone())));
        parameters.put("end", Utc.of(question.period().end(question.zone())));
        parameters.put("now", Utc.of(question.now()));
        parameters.put("until", Utc.of(question.until()));
        Map<String, @Nullable Object> used =
                parameters.entrySet().stream()
                        .filter(entry -> sql.contains(":" + entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return jdbc.sql(sql.replace("${agreed}", question.leaves() ? AGREED : "")).params(used);
    }
}
