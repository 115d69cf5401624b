package org.sokong.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseMatter.Kind;
import org.sokong.cases.CaseStatus;
import org.sokong.legal.PassageRules;
import org.sokong.policy.PassagesByTopic;
import org.sokong.policy.PolicyLibrary;
import org.sokong.policy.TopicSummary;
import org.sokong.reports.Suppression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who keep the library where it has gaps. Of cases it gives counts, never a case. */
@Service
@PreAuthorize("hasAuthority('POLICY_CURATE')")
@Transactional(readOnly = true)
public class LibraryCareService {

    /** Passages listed at once. */
    public static final int MOST = 50;

    /** What is cited anywhere; of a passage and its translations one is enough for all. */
    private static final String USED =
            """
            with cited as (
                select passage_id id from policy_link
                union select passage_id from plan_goal where passage_id is not null
                union select passage_id from case_transfer where passage_id is not null
                union select passage_id from narrative_quote
                union select passage_id from legal_rule where passage_id is not null),
            originals as (
                select id from cited
                union select p.pair_id from cited c join policy_passage p on p.id = c.id
                    where p.pair_id is not null),
            used as (
                select id from originals
                union select p.id from originals o join policy_passage p on p.pair_id = o.id)
            """;

    private static final String UNUSED =
            """
            from policy_passage p join policy_document d on d.id = p.document_id
            where p.action = 'INDEX' and d.state = 'PUBLISHED'
                and not exists (select 1 from used u where u.id = p.id)
            """;

    /** As on a case: what was decided last and not corrected. */
    private static final String DECIDED =
            """
            select s.case_id, s.status, row_number() over (partition by s.case_id
                order by s.decided_on desc, s.recorded_at desc, s.id desc) place
            from status_decision s
            where not exists (select 1 from status_decision k where k.corrects_id = s.id)
            """;

    private final PolicyLibrary library;
    private final PassageRules rules;
    private final PassagesByTopic passages;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;

    LibraryCareService(
            PolicyLibrary library,
            PassageRules rules,
            PassagesByTopic passages,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock) {
        this.library = library;
        this.rules = rules;
        this.passages = passages;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of it, in a fixed number of statements. */
    public LibraryCare all() {
        Suppression suppression = new Suppression(Suppression.USUAL_K);
        Map<String, Long> cases = casesByTopic();
        Set<String> covered = passages.covered();
        List<LibraryCare.Gap> gaps =
                library.topics().stream()
                        .map(TopicSummary::code)
                        .filter(topic -> !covered.contains(topic))
                        .filter(topic -> cases.getOrDefault(topic, 0L) > 0)
                        .map(
                                topic ->
                                        new LibraryCare.Gap(
                                                topic,
                                                suppression.single(cases.getOrDefault(topic, 0L))))
                        .toList();
        return new LibraryCare(gaps, unused(), countUnused(), overdue(), rules.left());
    }

    private List<LibraryCare.Unused> unused() {
        return jdbc.sql(
                        USED
                                + "select p.id, concat(d.code, ' ¶', p.paragraph, if(p.part = 0, '',"
                                + " char(97 + p.part using utf8mb4))), d.title "
                                + UNUSED
                                + " order by d.created_at, d.code, p.paragraph limit "
                                + MOST)
                .query(
                        (row, number) ->
                                new LibraryCare.Unused(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3)))
                .list();
    }

    private long countUnused() {
        return jdbc.sql(USED + "select count(*) " + UNUSED).query(Long.class).single();
    }

    private List<LibraryCare.Overdue> overdue() {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), ZoneId.of(currentUser.get().timeZone()));
        return jdbc.sql(
                        """
                        select id, code, title, review_on from policy_document
                        where state = 'PUBLISHED' and review_on < ? order by review_on, code
                        """)
                .param(today)
                .query(
                        (row, number) ->
                                new LibraryCare.Overdue(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, LocalDate.class)))
                .list();
    }

    private Map<String, Long> casesByTopic() {
        StringBuilder matters = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        for (MatterTopics.Known known : MatterTopics.known()) {
            for (String topic : known.topics()) {
                int number = parameters.size();
                matters.append(matters.isEmpty() ? "select :" : " union all select :")
                        .append('k')
                        .append(number)
                        .append(" kind, :c")
                        .append(number)
                        .append(" code, :t")
                        .append(number)
                        .append(" topic");
                parameters.put("k" + number, known.kind().name());
                parameters.put("c" + number, known.code());
                parameters.put("t" + number, topic);
            }
        }
        parameters.put("active", CaseStatus.ACTIVE.stream().map(Enum::name).toList());
        Map<String, Long> cases = new HashMap<>();
        jdbc.sql(
                        """
                        select m.topic, count(distinct r.case_id) from (
                            select case_id, 'GOAL' kind, area code from plan_goal
                                where state = 'OPEN'
                            union all select case_id, 'ORDER', '' from legal_order
                                where state = 'IN_FORCE'
                            union all select case_id, 'DECISION',
                                substring_index(status, ':', -1) from (%s) decided
                                where place = 1
                            %s
                        ) r join case_file c on c.id = r.case_id and c.status in (:active)
                        join (%s) m on m.kind = r.kind and m.code = r.code
                        group by m.topic
                        """
                                .formatted(DECIDED, needs(), matters))
                .params(parameters)
                .query(
                        row -> {
                            cases.put(row.getString(1), row.getLong(2));
                        });
        return cases;
    }

    /** Areas of medium or great need in complete assessments; the names are our own constants. */
    private static String needs() {
        StringBuilder sql = new StringBuilder();
        for (MatterTopics.Known known : MatterTopics.known()) {
            if (known.kind() == Kind.NEED) {
                sql.append(
                        """
                        union all select case_id, 'NEED', '%1$s' from case_form
                            where kind = 'NEEDS_ASSESSMENT' and state = 'COMPLETE'
                                and json_value(content, '$."%1$s.level"[0]')
                                    in ('MEDIUM', 'HIGH')
                        """
                                .formatted(known.code()));
            }
        }
        return sql.toString();
    }
}
