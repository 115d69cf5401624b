package org.sokong.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.uikit.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds passages by what they are about and where they hold, without words. What a passage is about
 * a curator has said: a topic that the program only proposes counts for nothing here
 * (docs/decisions/0057).
 */
@Service
@PreAuthorize("hasAuthority('POLICY_READ')")
@Transactional(readOnly = true)
public class PassagesByTopic {

    /** What binds in some countries says nothing in another; what is not in force, nowhere. */
    private static final String HOLDS =
            """
            (d.kind not in ('LAW', 'REGULATION', 'COMMITTEE_DECISION') or d.country is null
                or home.document_id is not null)
                and (d.effective_from is null or d.effective_from <= :today)
                and (d.effective_to is null or d.effective_to >= :today)
            """;

    /** A topic that is not the passage's first counts less. */
    private static final String PLACE = " * case t.position when 0 then 1 else 0.6 end";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    PassagesByTopic(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The passages that fit best among those in force on the reader's today, in one statement.
     *
     * @param weights how much each topic matters
     * @param atHome how much each topic matters besides, in documents of the country, be it one of
     *     several
     * @param country ISO 3166-1 code, null for none
     * @param most at most so many
     */
    public List<PassageFit> best(
            Map<String, Double> weights,
            Map<String, Double> atHome,
            @Nullable String country,
            int most) {
        Map<String, Double> all = new TreeMap<>(atHome);
        all.putAll(weights);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("topics", all.keySet());
        parameters.put("country", country == null ? "" : country);
        parameters.put("most", most);
        parameters.put("today", today());
        String asked = weighed("w", weights, parameters);
        String home = weighed("h", atHome, parameters);
        return jdbc.sql(
                        """
                        select p.id, p.pair_id, p.language, d.country, d.translation_of is null,
                            sum((%1$s + if(home.document_id is null, 0, %2$s))%3$s)
                                + if(home.document_id is null, 0, 0.5) as fit
                        from policy_passage_topic t
                        join policy_passage p on p.id = t.passage_id
                        join policy_document d on d.id = p.document_id
                        left join (select distinct document_id from policy_document_country
                            where country = :country) home on home.document_id = d.id
                        where t.topic_code in (:topics) and t.proposed = 0 and p.action = 'INDEX' and d.state = 'PUBLISHED'
                            and %4$s
                        group by p.id, p.pair_id, p.language, d.country, d.translation_of,
                            home.document_id
                        having sum((%1$s + if(home.document_id is null, 0, %2$s))%3$s) > 0
                        order by fit desc, p.id limit :most
                        """
                                .formatted(asked, home, PLACE, HOLDS))
                .params(parameters)
                .query(
                        (row, number) ->
                                new PassageFit(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        Language.valueOf(row.getString(3)),
                                        row.getString(4),
                                        row.getBoolean(5),
                                        row.getDouble(6)))
                .list();
    }

    /** Codes of the topics on which a passage is in force on the reader's today, as confirmed. */
    public Set<String> covered() {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct t.topic_code from policy_passage_topic t
                                join policy_passage p on p.id = t.passage_id and p.action = 'INDEX'
                                join policy_document d on d.id = p.document_id
                                    and d.state = 'PUBLISHED'
                                where t.proposed = 0
                                    and (d.effective_from is null or d.effective_from <= :today)
                                    and (d.effective_to is null or d.effective_to >= :today)
                                """)
                        .param("today", today())
                        .query(String.class)
                        .list());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(currentUser.get().timeZone()));
    }

    private static String weighed(
            String prefix, Map<String, Double> weights, Map<String, Object> parameters) {
        if (weights.isEmpty()) {
            return "0";
        }
        StringBuilder sql = new StringBuilder("case t.topic_code");
        int number = 0;
        for (Map.Entry<String, Double> weight : new TreeMap<>(weights).entrySet()) {
            parameters.put(prefix + "t" + number, weight.getKey());
            parameters.put(prefix + "w" + number, weight.getValue());
            sql.append(" when :").append(prefix).append('t').append(number);
            sql.append(" then :").append(prefix).append('w').append(number);
            number++;
        }
        return sql.append(" else 0 end").toString();
    }
}
