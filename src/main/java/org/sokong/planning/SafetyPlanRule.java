package org.sokong.planning;

import java.time.LocalDate;
import java.util.List;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.forms.FormProblem;
import org.springframework.stereotype.Component;

/** A safety plan is not looked at again before the day on which it was agreed. */
@Component
class SafetyPlanRule implements FormRule {

    @Override
    public FormKind kind() {
        return FormKind.SAFETY_PLAN;
    }

    @Override
    public List<FormProblem> problems(CaseForm form, Standing standing) {
        LocalDate agreed = form.heldOn();
        LocalDate review = form.content().date(SafetyPlan.REVIEW_ON);
        return agreed != null && review != null && review.isBefore(agreed)
                ? List.of(new FormProblem(SafetyPlan.REVIEW_ON, "planning.error.before_day"))
                : List.of();
    }
}
