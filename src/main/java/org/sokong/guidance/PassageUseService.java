package org.sokong.guidance;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.OwnCases;
import org.sokong.cases.Section;
import org.sokong.planning.GoalState;
import org.sokong.policy.PassageUsage;
import org.sokong.reports.Cell;
import org.sokong.reports.Suppression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a passage to the cases: those of the reader by name, all others as a count in which small
 * numbers are hidden. No count holds both, or the others would be found by subtracting one's own. A
 * passage and its translation are one.
 */
@Service
@PreAuthorize("hasAuthority('POLICY_READ')")
@Transactional(readOnly = true)
public class PassageUseService {

    private static final int MOST = 100;

    private final List<PassageUsage> usage;
    private final RestingRows rows;
    private final OwnCases own;
    private final CaseAccess access;
    private final JdbcClient jdbc;

    PassageUseService(
            List<PassageUsage> usage,
            RestingRows rows,
            OwnCases own,
            CaseAccess access,
            JdbcClient jdbc) {
        this.usage = usage;
        this.rows = rows;
        this.own = own;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Where the passage, or its translation, is used. */
    public PassageUseDetail of(UUID passageId) {
        List<UUID> same = same(passageId);
        Set<UUID> cases = new HashSet<>();
        for (UUID id : same) {
            usage.forEach(source -> cases.addAll(source.cases(id)));
        }
        List<RestingPlace> places =
                rows.on(same, cases, MOST).stream()
                        .filter(
                                place ->
                                        access.sections(place.caseId())
                                                .contains(place.kind().section()))
                        .toList();
        Set<UUID> goals = ownGoals(same);
        Suppression suppression = new Suppression(Suppression.USUAL_K);
        return new PassageUseDetail(
                places,
                suppression.single(rows.otherCases(same, cases)),
                goals(same, goals, true),
                suppressed(goals(same, goals, false), suppression));
    }

    /**
     * The passage and what faces it in other languages. A translation that was withdrawn is no
     * longer shown as its words, but what was decided by it still rests on the passage.
     */
    private List<UUID> same(UUID passageId) {
        Set<UUID> same = new LinkedHashSet<>(List.of(passageId));
        same.addAll(
                jdbc.sql(
                                """
                                select here.pair_id from policy_passage here
                                where here.id = :id and here.pair_id is not null
                                union select other.id from policy_passage other
                                where other.pair_id = :id
                                union select other.id from policy_passage here
                                join policy_passage other on other.pair_id = here.pair_id
                                where here.id = :id
                                """)
                        .param("id", passageId)
                        .query(UUID.class)
                        .list());
        return List.copyOf(same);
    }

    private Set<UUID> ownGoals(Collection<UUID> passages) {
        return own.holding(
                Section.PLAN,
                "select 1 from plan_goal p where p.case_id = g.case_id"
                        + " and p.passage_id in (:passages)",
                Map.of("passages", passages));
    }

    /**
     * States of goals that cite a passage.
     *
     * @param own of the cases given, or of all others
     */
    private Map<GoalState, Long> goals(
            Collection<UUID> passages, Collection<UUID> cases, boolean own) {
        Map<GoalState, Long> states = new EnumMap<>(GoalState.class);
        Arrays.stream(GoalState.values()).forEach(state -> states.put(state, 0L));
        if (own && cases.isEmpty()) {
            return states;
        }
        String of = cases.isEmpty() ? "" : " and case_id " + (own ? "" : "not ") + "in (:cases)";
        JdbcClient.StatementSpec asked =
                jdbc.sql(
                                "select state, count(*) from plan_goal where passage_id in"
                                        + " (:passages)"
                                        + of
                                        + " group by state")
                        .param("passages", passages);
        (cases.isEmpty() ? asked : asked.param("cases", cases))
                .query(
                        row -> {
                            states.put(GoalState.valueOf(row.getString(1)), row.getLong(2));
                        });
        return states;
    }

    private static Map<GoalState, Cell> suppressed(
            Map<GoalState, Long> states, Suppression suppression) {
        List<Cell> cells = suppression.partition(List.copyOf(states.values())).tables().getFirst();
        Map<GoalState, Cell> shown = new EnumMap<>(GoalState.class);
        int number = 0;
        for (GoalState state : states.keySet()) {
            shown.put(state, cells.get(number++));
        }
        return shown;
    }
}
