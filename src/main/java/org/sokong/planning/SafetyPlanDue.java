package org.sokong.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseStates;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.DueSource;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The newest safety plan is looked at again on the day it names: due on the case and in the list at
 * the day's end, and on the Home of the case's owner from a week before.
 */
@Component
class SafetyPlanDue implements DueSource, WorkSource {

    private static final int DAYS_BEFORE = 7;
    private static final int MOST = 24;
    private static final int PLACE = 11;
    private static final List<String> ACTIVE = CaseStatus.ACTIVE.stream().map(Enum::name).toList();

    private final CaseFormRows forms;
    private final CaseStates states;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Translations translations;
    private final Clock clock;

    SafetyPlanDue(
            CaseFormRows forms,
            CaseStates states,
            JdbcClient jdbc,
            CurrentUser currentUser,
            Translations translations,
            Clock clock) {
        this.forms = forms;
        this.states = states;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue(UUID caseId) {
        return forms.lastComplete(caseId, FormKind.SAFETY_PLAN)
                .map(plan -> plan.content().date(SafetyPlan.REVIEW_ON))
                .map(day -> states.endOf(caseId, day));
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.CASE_EDIT)) {
            return List.of();
        }
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), ZoneId.of(currentUser.get().timeZone()));
        return jdbc.sql(
                        """
                        select * from (
                            select v.case_id, v.code,
                                (select json_value(f.content, '$.review_on[0]') from case_form f
                                    where f.case_id = v.case_id and f.kind = 'SAFETY_PLAN'
                                        and f.state = 'COMPLETE'
                                    order by f.created_at desc, f.id desc limit 1) as review_on
                            from case_visible v
                            where v.grantee_id = :me and v.owner_id = :me
                                and v.status in (:active)) plans
                        where review_on <= :soon order by review_on limit :most
                        """)
                .param("me", currentUser.id())
                .param("active", ACTIVE)
                .param("soon", today.plusDays(DAYS_BEFORE).toString())
                .param("most", MOST)
                .query((row, number) -> item(row, today))
                .list();
    }

    private WorkItem item(ResultSet row, LocalDate today) throws SQLException {
        UUID caseId = row.getObject(1, UUID.class);
        LocalDate day = LocalDate.parse(row.getString(3));
        boolean late = day.isBefore(today);
        return new WorkItem(
                "cases.work.group.due",
                PLACE,
                row.getString(2),
                translations.here("planning.work.safety_review"),
                "",
                late ? Badge.Tone.BAD : Badge.Tone.WARN,
                translations.here(late ? "cases.work.late" : "cases.work.soon"),
                states.endOf(caseId, day),
                "cases/" + caseId + "?tab=safety");
    }
}
