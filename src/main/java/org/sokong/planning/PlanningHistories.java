package org.sokong.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.HistoryField.HistoryChange;
import org.sokong.cases.HistoryField.Kind;
import org.sokong.cases.HistorySource;
import org.sokong.cases.HistoryTable;
import org.sokong.cases.Section;
import org.sokong.forms.FormChange;
import org.sokong.forms.FormText;
import org.sokong.forms.FormValues;
import org.sokong.forms.FormValuesConverter;
import org.springframework.stereotype.Component;

/** The histories of forms, approvals, the plan and services. */
@Component
class PlanningHistories implements HistorySource {

    private static final FormValuesConverter STORED = new FormValuesConverter();

    private final FormText text;

    PlanningHistories(FormText text) {
        this.text = text;
    }

    @Override
    public List<HistoryTable> histories() {
        List<HistoryTable> all = new ArrayList<>();
        for (FormKind kind : FormKind.values()) {
            all.add(form(kind));
        }
        for (ApprovalSubject subject : ApprovalSubject.values()) {
            all.add(approval(subject));
        }
        all.addAll(List.of(plan(), goal(), action(), service(), stay()));
        all.addAll(List.of(participant(), decision(), conferenceAction(), progress(), remark()));
        return all;
    }

    private HistoryTable form(FormKind kind) {
        return HistoryTable.of(
                        "case_form_history", "planning.formkind." + kind.name(), kind.section())
                .only("kind", kind)
                .word("state", "history.field.state", "planning.formstate")
                .own(
                        "content",
                        (before, after, row, locale) -> answers(kind, before, after, locale))
                .silent(
                        "shape_version",
                        "held_on",
                        "author_id",
                        "writers",
                        "created_at",
                        "changed_at",
                        "completed_by",
                        "completed_at");
    }

    private List<HistoryChange> answers(
            FormKind kind, @Nullable String before, @Nullable String after, Locale locale) {
        return FormChange.between(kind.shape(), values(before), values(after)).stream()
                .map(
                        change ->
                                new HistoryChange(
                                        text.label(change.field(), locale),
                                        words(change, change.before(), locale),
                                        words(change, change.after(), locale)))
                .toList();
    }

    private String words(FormChange change, List<String> answers, Locale locale) {
        return answers.isEmpty() ? "" : text.answer(change.field(), answers, locale);
    }

    private static FormValues values(@Nullable String stored) {
        return stored == null ? FormValues.BLANK : STORED.convertToEntityAttribute(stored);
    }

    /** What was to be approved is the form or the plan, which have histories of their own. */
    private static HistoryTable approval(ApprovalSubject subject) {
        return HistoryTable.of(
                        "approval_history",
                        "planning.history.approval." + subject.name(),
                        switch (subject) {
                            case ASSESSMENT -> Section.ASSESSMENT;
                            case PLAN -> Section.PLAN;
                            case CLOSURE -> Section.CLOSURE;
                        })
                .only("subject", subject)
                .word("state", "history.field.state", "planning.approvalstate")
                .text("note", "planning.approval.note")
                .text("comment", "planning.approval.comment")
                .silent(
                        "subject_id",
                        "content",
                        "shape_version",
                        "author_id",
                        "writers",
                        "requested_by",
                        "requested_at",
                        "decided_by",
                        "decided_at");
    }

    private static HistoryTable plan() {
        return HistoryTable.of("case_plan_history", "planning.plan.tab.plan", Section.PLAN)
                .word("agreement", "planning.plan.agreement", "uikit.answer")
                .day("agreed_on", "planning.plan.agreed_on")
                .day("review_on", "planning.plan.review_on")
                .silent("agreement_at", "author_id", "writers", "created_at", "changed_at");
    }

    private static HistoryTable goal() {
        return HistoryTable.of("plan_goal_history", "planning.goal.text", Section.PLAN)
                .text("text", "planning.goal.text")
                .word("area", "planning.goal.area", "planning.goalarea")
                .word("pillar", "planning.goal.pillar", "planning.goalpillar")
                .day("target_on", "planning.goal.target_on")
                .word("state", "planning.goal.state", "planning.goalstate")
                .text("reason", "planning.goal.reason")
                .text("early_reason", "planning.plan.early_reason")
                .silent("plan_id", "passage_id", "created_at", "changed_at");
    }

    private static HistoryTable action() {
        return HistoryTable.of("plan_action_history", "planning.action.what", Section.PLAN)
                .text("what", "planning.action.what")
                .word("state", "planning.action.state", "planning.actionstate")
                .word("party", "planning.action.party", "planning.actionparty")
                .text("party_words", "planning.action.party_words")
                .add("provider_id", "planning.action.provider", Kind.ORGANISATION, "")
                .text("provider_words", "planning.action.provider_words")
                .day("starts_on", "planning.action.starts_on")
                .day("due_on", "planning.action.due_on")
                .add("cost", "planning.action.cost", Kind.NUMBER, "")
                .text("currency", "planning.action.currency")
                .text("reason", "planning.action.reason")
                .text("early_reason", "planning.plan.early_reason")
                .silent("goal_id", "party_id", "created_at", "changed_at");
    }

    private static HistoryTable service() {
        return HistoryTable.of(
                        "service_given_history", "planning.service.category", Section.SERVICES)
                .word("category", "planning.service.category", "organisations.servicecategory")
                .word("mode", "planning.service.mode", "planning.servicemode")
                .text("referral_code", "planning.service.referral_code")
                .add("provider_id", "planning.service.provider", Kind.ORGANISATION, "")
                .text("provider_words", "planning.service.provider_words")
                .day("given_on", "planning.service.given_on")
                .add("units", "planning.service.units", Kind.NUMBER, "")
                .word("unit", "planning.service.unit", "planning.serviceunit")
                .text("result", "planning.service.result")
                .text("place", "planning.service.place")
                .text("early_reason", "planning.plan.early_reason")
                .silent("goal_id", "recorded_by", "recorded_at", "changed_at");
    }

    private static HistoryTable participant() {
        return HistoryTable.of(
                        "conference_participant_history",
                        "planning.conference.participant",
                        Section.CONFERENCE)
                .text("words", "planning.conference.participant.words")
                .silent("form_id", "party_type", "party_id", "added_at");
    }

    private static HistoryTable decision() {
        return HistoryTable.of(
                        "conference_decision_history",
                        "planning.conference.decision",
                        Section.CONFERENCE)
                .text("text", "planning.conference.decision")
                .silent("form_id", "added_at");
    }

    private static HistoryTable conferenceAction() {
        return HistoryTable.of(
                        "conference_action_history",
                        "planning.conference.action",
                        Section.CONFERENCE)
                .text("what", "planning.conference.action")
                .day("due_on", "planning.action.due_on")
                .word("state", "history.field.state", "planning.conferenceactionstate")
                .text("note", "planning.conference.note")
                .silent(
                        "form_id",
                        "participant_id",
                        "ended_by",
                        "ended_at",
                        "plan_action_id",
                        "added_at");
    }

    /** Which goal it is stands in the follow-up; the goal itself is of another part. */
    private static HistoryTable progress() {
        return HistoryTable.of(
                        "follow_up_goal_history", "planning.followup.goals", Section.FOLLOW_UP)
                .word("progress", "planning.followup.progress", "planning.progress")
                .text("note", "planning.followup.goal_note")
                .silent("form_id", "goal_id", "recorded_by", "recorded_at");
    }

    private static HistoryTable remark() {
        return HistoryTable.of(
                        "supervisor_remark_history",
                        "planning.followup.supervisor_remark",
                        Section.FOLLOW_UP)
                .text("text", "planning.followup.supervisor_remark")
                .silent("author_id", "written_at");
    }

    private static HistoryTable stay() {
        return HistoryTable.of("shelter_stay_history", "planning.history.stay", Section.SERVICES)
                .word("kind", "planning.stay.kind", "planning.staykind")
                .day("from_on", "planning.stay.from_on")
                .day("until_on", "planning.stay.until_on")
                .text("place", "planning.stay.place")
                .text("early_reason", "planning.plan.early_reason")
                .silent("recorded_by", "recorded_at", "changed_at");
    }
}
