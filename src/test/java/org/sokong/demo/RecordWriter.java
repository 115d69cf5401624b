package org.sokong.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.codesets.CodedValue;
import org.sokong.legal.DeadlineForm;
import org.sokong.legal.DeadlineService;
import org.sokong.legal.HearingForm;
import org.sokong.legal.HearingService;
import org.sokong.legal.OrderService;
import org.sokong.legal.OrderState;
import org.sokong.legal.StatusDecisionForm;
import org.sokong.legal.StatusDecisionService;
import org.sokong.legal.SupportService;
import org.sokong.linked.LinkedCaseService;
import org.sokong.linked.NewLink;
import org.sokong.narratives.NarrativeService;
import org.sokong.narratives.ReportBlock;
import org.sokong.narratives.ReportText;
import org.sokong.outcomes.RoundService;
import org.sokong.outcomes.WeightSets;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.ActionState;
import org.sokong.planning.ApprovalService;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.ConferenceService;
import org.sokong.planning.FormKind;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.planning.PlanTerms;
import org.sokong.planning.ServiceForm;
import org.sokong.planning.ServiceLogService;
import org.sokong.planning.StayForm;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Plays what happens to the records of a case through the real services. */
@Component
class RecordWriter {

    private final CaseFormService forms;
    private final ApprovalService approvals;
    private final ConferenceService conferences;
    private final PlanService plans;
    private final ServiceLogService services;
    private final OrderService orders;
    private final HearingService hearings;
    private final DeadlineService deadlines;
    private final StatusDecisionService decisions;
    private final SupportService support;
    private final RoundService rounds;
    private final WeightSets weights;
    private final NarrativeService reports;
    private final LinkedCaseService links;
    private final CurrentUser currentUser;
    private final JdbcTemplate jdbc;
    private final Map<List<Object>, UUID> cases = new HashMap<>();

    RecordWriter(
            CaseFormService forms,
            ApprovalService approvals,
            ConferenceService conferences,
            PlanService plans,
            ServiceLogService services,
            OrderService orders,
            HearingService hearings,
            DeadlineService deadlines,
            StatusDecisionService decisions,
            SupportService support,
            RoundService rounds,
            WeightSets weights,
            NarrativeService reports,
            LinkedCaseService links,
            CurrentUser currentUser,
            JdbcTemplate jdbc) {
        this.forms = forms;
        this.approvals = approvals;
        this.conferences = conferences;
        this.plans = plans;
        this.services = services;
        this.orders = orders;
        this.hearings = hearings;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.support = support;
        this.rounds = rounds;
        this.weights = weights;
        this.reports = reports;
        this.links = links;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /** A case was begun; later ones of its group find it by the number of its story. */
    void started(PlacedWorld placed, int number, UUID caseId) {
        cases.put(List.of(placed, number), caseId);
    }

    Player player(PlacedWorld placed) {
        return new Player(placed);
    }

    private long version(String table, UUID id) {
        return jdbc.queryForObject(
                "select version from " + table + " where id = ?", Long.class, id);
    }

    /** As the bulk path writes it, whatever newer versions other tests have loaded. */
    private static CodedValue code(String scheme, String version, String code) {
        return new CodedValue(scheme, version, code);
    }

    /** Follows one story. */
    final class Player {

        private final PlacedWorld placed;
        private final List<UUID> filled = new ArrayList<>();
        private final List<UUID> asked = new ArrayList<>();
        private final List<UUID> goals = new ArrayList<>();
        private final List<UUID> actions = new ArrayList<>();
        private final List<ActionForm> actionForms = new ArrayList<>();
        private final List<GoalForm> goalForms = new ArrayList<>();
        private final List<UUID> stays = new ArrayList<>();
        private final List<StayForm> stayForms = new ArrayList<>();
        private final List<UUID> ordered = new ArrayList<>();
        private final List<UUID> heard = new ArrayList<>();
        private final List<UUID> due = new ArrayList<>();
        private final List<UUID> written = new ArrayList<>();
        private final List<ReportText> texts = new ArrayList<>();

        Player(PlacedWorld placed) {
            this.placed = placed;
        }

        void play(DemoEvent event, UUID caseId, List<UUID> referrals) {
            switch (event) {
                case FormEvent about -> form(about, caseId);
                case PlanEvent about -> plan(about, caseId);
                case ServiceEvent about -> service(about, caseId, referrals);
                case LegalEvent about -> legal(about, caseId);
                case OutcomeEvent.RoundTaken round -> {
                    UUID id = rounds.start(caseId, round.kind());
                    long version =
                            rounds.save(
                                    id,
                                    version("outcome_round", id),
                                    RoundAnswers.of(weights.current(), round));
                    rounds.complete(id, version);
                }
                case ReportEvent about -> report(about, caseId);
                case LinkEvent.Joined joined ->
                        links.link(
                                caseId,
                                new NewLink(
                                        jdbc.queryForObject(
                                                "select code from case_file where id = ?",
                                                String.class,
                                                cases.get(List.of(placed, joined.other()))),
                                        code(LinkedCaseService.SCHEME, "1", joined.relation()),
                                        null,
                                        joined.note()));
                default -> throw new IllegalStateException("no record: " + event);
            }
        }

        private void form(FormEvent event, UUID caseId) {
            switch (event) {
                case FormEvent.Filled form -> {
                    UUID id = forms.start(caseId, form.kind());
                    filled.add(id);
                    long version = forms.save(id, version("case_form", id), form.values());
                    if (form.kind() == FormKind.CONFERENCE) {
                        conferences.addParticipant(id, currentUser.id(), null);
                    }
                    if (form.complete()) {
                        forms.complete(id, version);
                    }
                }
                case FormEvent.Amended form -> {
                    UUID id = filled.get(form.form());
                    forms.complete(id, forms.save(id, version("case_form", id), form.values()));
                }
                case FormEvent.Asked ask ->
                        asked.add(
                                approvals.request(
                                        ask.subject(),
                                        ask.form() == FormEvent.PLAN
                                                ? jdbc.queryForObject(
                                                        "select id from case_plan where case_id = ?",
                                                        UUID.class,
                                                        caseId)
                                                : filled.get(ask.form()),
                                        ask.note()));
                case FormEvent.Answered answer -> {
                    UUID id = asked.get(answer.approval());
                    if (answer.approved()) {
                        approvals.approve(id, version("approval", id), answer.comment());
                    } else {
                        approvals.sendBack(id, version("approval", id), answer.comment());
                    }
                }
            }
        }

        private void plan(PlanEvent event, UUID caseId) {
            switch (event) {
                case PlanEvent.GoalAdded added -> {
                    goals.add(plans.addGoal(caseId, added.goal()));
                    goalForms.add(added.goal());
                }
                case PlanEvent.GoalMoved moved -> {
                    UUID id = goals.get(moved.goal());
                    plans.changeGoal(
                            id,
                            version("plan_goal", id),
                            goalForms.get(moved.goal()).in(moved.state(), null));
                }
                case PlanEvent.ActionAdded added -> {
                    ActionForm form = action(added);
                    actions.add(plans.addAction(goals.get(added.goal()), form));
                    actionForms.add(form);
                }
                case PlanEvent.ActionPutOff late ->
                        change(
                                late.action(),
                                actionForms
                                        .get(late.action())
                                        .between(
                                                actionForms.get(late.action()).startsOn(),
                                                late.dueOn()));
                case PlanEvent.ActionMoved moved ->
                        change(
                                moved.action(),
                                actionForms.get(moved.action()).in(moved.state(), moved.reason()));
                case PlanEvent.Agreed said -> {
                    List<Long> version =
                            jdbc.queryForList(
                                    "select version from case_plan where case_id = ?",
                                    Long.class,
                                    caseId);
                    plans.recordTerms(
                            caseId,
                            version.getFirst(),
                            new PlanTerms(said.answer(), said.saidOn(), said.reviewOn()));
                }
            }
        }

        private void change(int action, ActionForm form) {
            UUID id = actions.get(action);
            plans.changeAction(id, version("plan_action", id), form);
            actionForms.set(action, form);
        }

        private ActionForm action(PlanEvent.ActionAdded added) {
            UUID who =
                    added.party() == ActionParty.CASEWORKER
                            ? placed.person(added.who())
                            : added.party() == ActionParty.ORGANISATION
                                    ? placed.organisation(added.who())
                                    : null;
            return new ActionForm(
                    added.what(),
                    added.party(),
                    who,
                    added.words(),
                    null,
                    null,
                    added.startsOn(),
                    added.dueOn(),
                    added.cost(),
                    added.currency(),
                    ActionState.PLANNED,
                    null,
                    null);
        }

        private void service(ServiceEvent event, UUID caseId, List<UUID> referrals) {
            switch (event) {
                case ServiceEvent.Given given ->
                        services.record(
                                caseId,
                                new ServiceForm(
                                        given.category(),
                                        given.mode(),
                                        given.referral() == null
                                                ? null
                                                : jdbc.queryForObject(
                                                        "select code from referral where id = ?",
                                                        String.class,
                                                        referrals.get(given.referral())),
                                        given.provider() == null
                                                ? null
                                                : placed.organisation(given.provider()),
                                        null,
                                        given.givenOn(),
                                        given.units(),
                                        given.unit(),
                                        given.result(),
                                        given.goal() == null ? null : goals.get(given.goal()),
                                        null,
                                        null));
                case ServiceEvent.Stayed stayed -> {
                    StayForm form =
                            new StayForm(
                                    stayed.kind(), stayed.fromOn(), null, stayed.place(), null);
                    stays.add(services.recordStay(caseId, form));
                    stayForms.add(form);
                }
                case ServiceEvent.Left left -> {
                    UUID id = stays.get(left.stay());
                    StayForm form = stayForms.get(left.stay());
                    services.changeStay(
                            id,
                            version("shelter_stay", id),
                            new StayForm(
                                    form.kind(),
                                    form.fromOn(),
                                    left.untilOn(),
                                    form.place(),
                                    null));
                }
            }
        }

        private void legal(LegalEvent event, UUID caseId) {
            switch (event) {
                case LegalEvent.Ordered order -> {
                    if (order.prolongs() == null) {
                        ordered.add(orders.add(caseId, order.order()));
                    } else {
                        UUID base = ordered.get(order.prolongs());
                        ordered.add(
                                orders.extend(base, version("legal_order", base), order.order()));
                    }
                }
                case LegalEvent.OrderEnded ended -> {
                    UUID id = ordered.get(ended.order());
                    orders.close(
                            id,
                            version("legal_order", id),
                            OrderState.ENDED,
                            ended.day(),
                            ended.reason(),
                            null);
                }
                case LegalEvent.Summoned summoned ->
                        heard.add(
                                hearings.add(
                                        caseId,
                                        new HearingForm(
                                                summoned.when(),
                                                summoned.court(),
                                                summoned.purpose())));
                case LegalEvent.Held held -> {
                    UUID id = heard.get(held.hearing());
                    hearings.hold(id, version("legal_hearing", id), held.outcome());
                }
                case LegalEvent.Postponed postponed -> {
                    UUID id = heard.get(postponed.hearing());
                    heard.add(
                            hearings.postpone(
                                    id,
                                    version("legal_hearing", id),
                                    postponed.to(),
                                    postponed.why()));
                }
                case LegalEvent.DeadlineSet set ->
                        due.add(
                                deadlines.add(
                                        caseId,
                                        new DeadlineForm(
                                                set.rule(),
                                                set.label(),
                                                set.startedOn(),
                                                set.dueOn(),
                                                null)));
                case LegalEvent.DeadlineClosed closed -> {
                    UUID id = due.get(closed.deadline());
                    deadlines.close(
                            id, version("legal_deadline", id), closed.state(), closed.note());
                }
                case LegalEvent.StatusDecided decided ->
                        decisions.record(
                                caseId,
                                new StatusDecisionForm(
                                        code(StatusDecisionService.SCHEME, "2.0", decided.status()),
                                        code(StatusDecisionService.SCHEME, "2.0", decided.body()),
                                        decided.bodyName(),
                                        decided.decidedOn(),
                                        decided.legalBasis(),
                                        null,
                                        null));
                case LegalEvent.SupportChosen chosen -> support.choose(caseId, chosen.type());
            }
        }

        private void report(ReportEvent event, UUID caseId) {
            switch (event) {
                case ReportEvent.Written begun -> {
                    UUID id = reports.start(caseId, begun.kind(), begun.language());
                    written.add(id);
                    texts.add(new ReportText(begun.title(), ReportRows.blocks(begun.lines())));
                    save(written.size() - 1);
                }
                case ReportEvent.Revised revised -> {
                    ReportText before = texts.get(revised.report());
                    texts.set(
                            revised.report(),
                            new ReportText(
                                    before.title(),
                                    ReportRows.revised(before.blocks(), revised.words())));
                    save(revised.report());
                }
                case ReportEvent.Submitted submitted -> {
                    UUID id = written.get(submitted.report());
                    reports.submit(id, version("narrative_report", id));
                }
                case ReportEvent.Commented said -> {
                    ReportBlock block = texts.get(said.report()).blocks().get(said.line());
                    reports.comment(written.get(said.report()), block.id(), said.words());
                }
                case ReportEvent.SentBack back -> {
                    UUID id = written.get(back.report());
                    reports.sendBack(id, version("narrative_report", id), back.words());
                }
                case ReportEvent.Approved yes -> {
                    UUID id = written.get(yes.report());
                    reports.approve(id, version("narrative_report", id), false, yes.words());
                }
            }
        }

        private void save(int report) {
            UUID id = written.get(report);
            reports.save(id, version("narrative_report", id), texts.get(report), false);
        }
    }
}
