package org.sokong.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.LastScore.Scored;
import org.sokong.cases.ReferralsOfFile.OpenReferral;
import org.sokong.cases.Retention;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormValues;
import org.springframework.stereotype.Component;

/**
 * The closure form begins with what the records say. What somebody writes instead - other numbers
 * of goals, another day until which the record is kept - needs a reason.
 */
@Component
class ClosureRule implements FormRule {

    private final ClosureFacts facts;
    private final Retention retention;

    ClosureRule(ClosureFacts facts, Retention retention) {
        this.facts = facts;
        this.retention = retention;
    }

    @Override
    public FormKind kind() {
        return FormKind.CLOSURE;
    }

    @Override
    public FormValues begin(Standing standing, FormValues first) {
        ClosureKnown known = facts.of(standing.id(), standing.today());
        Scored score = known.score();
        return first.with(Closure.GOALS_MET, String.valueOf(known.met()))
                .with(Closure.GOALS_TOTAL, String.valueOf(known.goals().size()))
                .with(
                        Closure.SCORE,
                        score == null || score.value() == null
                                ? null
                                : score.value() + " (" + score.heldOn() + ")")
                .with(
                        Closure.OPEN_MATTERS,
                        known.openReferrals().stream()
                                .map(OpenReferral::code)
                                .collect(Collectors.joining(", ")))
                .with(Closure.RETENTION_UNTIL, known.keepUntil());
    }

    @Override
    public List<FormProblem> problems(CaseForm form, Standing standing) {
        FormValues values = form.content();
        LocalDate closedOn = Objects.requireNonNullElse(form.heldOn(), standing.today());
        ClosureKnown known = facts.of(form.caseId(), closedOn);
        List<FormProblem> problems = new ArrayList<>();
        if (values.choice(Closure.REASON, Closure.Reason.class) == Closure.Reason.OTHER
                && values.get(Closure.REASON_NOTE) == null) {
            problems.add(new FormProblem(Closure.REASON_NOTE, "planning.closure.error.reason"));
        }
        goals(values, known, problems);
        LocalDate until = values.date(Closure.RETENTION_UNTIL);
        if (until != null && until.isBefore(closedOn)) {
            problems.add(new FormProblem(Closure.RETENTION_UNTIL, "planning.error.before_day"));
        } else if (until != null
                && !until.equals(known.keepUntil())
                && !until.equals(facts.of(form.caseId(), standing.today()).keepUntil())
                && values.get(Closure.RETENTION_REASON) == null) {
            problems.add(
                    new FormProblem(Closure.RETENTION_REASON, "planning.closure.error.retention"));
        }
        return problems;
    }

    @Override
    public void approved(UUID caseId, FormValues values) {
        LocalDate until = values.date(Closure.RETENTION_UNTIL);
        if (until != null) {
            retention.keep(caseId, until, values.get(Closure.RETENTION_REASON));
        }
    }

    private static void goals(FormValues values, ClosureKnown known, List<FormProblem> problems) {
        Integer met = number(values.get(Closure.GOALS_MET));
        Integer total = number(values.get(Closure.GOALS_TOTAL));
        if (met != null && total != null && met > total) {
            problems.add(new FormProblem(Closure.GOALS_MET, "planning.closure.error.more_met"));
        }
        boolean asComputed =
                Objects.requireNonNullElse(met, 0) == known.met()
                        && Objects.requireNonNullElse(total, 0) == known.goals().size();
        if (!asComputed && values.get(Closure.GOALS_CORRECTION) == null) {
            problems.add(
                    new FormProblem(
                            Closure.GOALS_CORRECTION,
                            "planning.closure.error.correction",
                            known.met(),
                            known.goals().size()));
        }
    }

    private static @Nullable Integer number(@Nullable String answer) {
        return answer == null ? null : Integer.valueOf(answer);
    }
}
