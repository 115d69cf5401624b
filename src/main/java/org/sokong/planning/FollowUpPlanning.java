package org.sokong.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDays;
import org.sokong.cases.CaseStates;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.deadlines.ClockKind;
import org.sokong.deadlines.RiskLevel;
import org.sokong.deadlines.Schedule;
import org.sokong.deadlines.Schedules;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormValues;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next contact with a client: proposed by the risk of the case and asked for in each follow-up.
 * Where the client was reached, the clock of the case runs to that day and is due; where not, the
 * clock runs on, and the next try stands on the owner's Home.
 */
@Component
class FollowUpPlanning implements FormRule, WorkSource {

    private static final int MOST = 24;
    private static final int PLACE = 18;
    private static final int AHEAD_DAYS = 2;

    private final Schedules schedules;
    private final CurrentUser currentUser;
    private final Translations translations;
    private final CaseStates states;
    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUpPlanning(
            Schedules schedules,
            CurrentUser currentUser,
            Translations translations,
            CaseStates states,
            JdbcClient jdbc,
            Clock clock) {
        this.schedules = schedules;
        this.currentUser = currentUser;
        this.translations = translations;
        this.states = states;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public FormKind kind() {
        return FormKind.FOLLOW_UP;
    }

    @Override
    public FormValues begin(Standing standing, FormValues first) {
        return first.with(FollowUp.NEXT_ON, proposed(standing, standing.today()));
    }

    /** The next contact by the risk and the service levels of the organisation. */
    LocalDate proposed(Standing standing, LocalDate after) {
        Schedule schedule = schedules.of(standing.organisationId());
        RiskLevel risk =
                standing.risk() == null
                        ? RiskLevel.HIGH
                        : RiskLevel.valueOf(standing.risk().name());
        ZoneId zone = schedules.zone(standing.organisationId());
        Instant from = after.atStartOfDay(zone).toInstant();
        return LocalDate.ofInstant(schedule.due(ClockKind.FOLLOW_UP_CONTACT, risk, from), zone);
    }

    @Override
    public List<FormProblem> problems(CaseForm form, Standing standing) {
        List<FormProblem> problems = new ArrayList<>();
        LocalDate day = form.heldOn();
        LocalDate next = form.content().date(FollowUp.NEXT_ON);
        if (next == null && form.content().get(FollowUp.NO_NEXT_REASON) == null) {
            problems.add(new FormProblem(FollowUp.NEXT_ON, "planning.followup.error.next"));
        }
        if (day != null && next != null && !next.isAfter(day)) {
            problems.add(new FormProblem(FollowUp.NEXT_ON, "planning.error.before_day"));
        }
        return problems;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.CASE_EDIT)) {
            return List.of();
        }
        List<NextTry> tries = tries();
        CaseDays days = states.days(tries.stream().map(NextTry::caseId).toList());
        return tries.stream().map(next -> item(next, days)).toList();
    }

    private List<NextTry> tries() {
        return jdbc.sql(
                        """
                        select v.case_id, v.code, json_value(f.content, '$.next_on[0]') as next_on
                        from case_visible v
                        join case_form f on f.case_id = v.case_id and f.kind = 'FOLLOW_UP'
                            and f.state = 'COMPLETE'
                        where v.grantee_id = :me and v.owner_id = :me
                            and v.status in ('OPEN', 'ASSESSED', 'PLANNED', 'IN_SERVICE',
                                'FOLLOW_UP')
                            and not exists (select 1 from case_form n where n.case_id = f.case_id
                                and n.kind = 'FOLLOW_UP' and n.state = 'COMPLETE'
                                and (n.created_at > f.created_at
                                    or (n.created_at = f.created_at and n.id > f.id)))
                            and coalesce(json_value(f.content, '$.reached[0]'), '') <> 'YES'
                            and json_value(f.content, '$.next_on[0]') <= :by
                        order by next_on limit :most
                        """)
                .param("me", currentUser.id())
                .param(
                        "by",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .plusDays(AHEAD_DAYS)
                                .toString())
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new NextTry(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        LocalDate.parse(row.getString(3))))
                .list();
    }

    private WorkItem item(NextTry next, CaseDays days) {
        Instant over = days.endOf(next.caseId, next.on);
        boolean late = !over.isAfter(clock.instant());
        return new WorkItem(
                "planning.work.followup",
                PLACE,
                next.code,
                translations.here("planning.work.followup.contact"),
                "",
                late ? Badge.Tone.BAD : Badge.Tone.PLAIN,
                late ? translations.here("planning.action.late") : "",
                over,
                "cases/" + next.caseId + "?tab=followup");
    }

    /** A client who was not reached, and when to try again. */
    private record NextTry(UUID caseId, String code, LocalDate on) {}
}
