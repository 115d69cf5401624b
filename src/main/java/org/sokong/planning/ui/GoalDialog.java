package org.sokong.planning.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalDetail;
import org.sokong.planning.GoalForm;
import org.sokong.planning.GoalPillar;
import org.sokong.planning.GoalState;
import org.sokong.policy.cite.PassageField;
import org.sokong.uikit.Required;

/** Writes a goal. */
class GoalDialog extends PlanDialog {

    private static final long serialVersionUID = 1;

    private final UUID caseId;
    private transient @Nullable GoalDetail goal;
    private final Select<GoalArea> area =
            needed("planning.goal.area", "planning", GoalArea.values());
    private final Select<GoalPillar> pillar =
            select("planning.goal.pillar", "planning", GoalPillar.values());
    private final TextArea text = words("planning.goal.text");
    private final DatePicker targetOn = day("planning.goal.target_on");
    private final Select<GoalState> state =
            needed("planning.goal.state", "planning", GoalState.values());
    private final TextArea reason = words("planning.goal.reason");
    private final PassageField passage;

    GoalDialog(PlanServices services, UUID caseId, @Nullable GoalDetail goal, Runnable after) {
        super(services, goal == null ? "planning.goal.add" : "planning.goal.change", after);
        this.caseId = caseId;
        this.goal = goal;
        passage =
                new PassageField(services.library(), getTranslation("planning.goal.passage"), null);
        area.setHelperText(getTranslation("planning.goal.area.hint"));
        Required.mark(area);
        text.setRequiredIndicatorVisible(true);
        state.setValue(GoalState.OPEN);
        state.setVisible(goal != null);
        state.addValueChangeListener(
                change -> reason.setVisible(change.getValue() == GoalState.DROPPED));
        reason.setVisible(false);
        reason.setRequiredIndicatorVisible(true);
        problems()
                .at("planning.goal.error.area", area)
                .at("planning.goal.error.text", text)
                .at("planning.goal.error.reason", reason)
                .at("planning.goal.error.early", early());
        keptBy(services.drafts().of(caseId, Section.PLAN, "goal", goal == null ? null : goal.id()));
        layOut(area, text, pillar, targetOn, state, reason, passage);
        if (goal != null) {
            show(goal);
            before(texts(goal));
        }
    }

    private void show(GoalDetail shown) {
        GoalForm form = shown.form();
        area.setValue(form.area());
        put(pillar, form.pillar());
        text.setValue(form.text());
        put(targetOn, form.targetOn());
        state.setValue(form.state());
        put(reason, form.reason());
        early(form.earlyReason());
        passage.show(shown.passage() == null ? null : shown.passage().id(), "");
    }

    @Override
    void store() {
        if (area.getValue() == null) {
            throw new DomainException("planning.goal.error.area");
        }
        GoalForm form =
                new GoalForm(
                        area.getValue(),
                        pillar.getValue(),
                        text.getValue(),
                        targetOn.getValue(),
                        state.getValue(),
                        reason.getValue(),
                        passage.chosen(),
                        early().getValue());
        if (goal == null) {
            services().plans().addGoal(caseId, form);
        } else {
            services().plans().changeGoal(goal.id(), goal.version(), form);
        }
    }

    @Override
    Map<String, String> reload() {
        GoalDetail present = goal;
        if (present == null) {
            return Map.of();
        }
        GoalDetail now =
                services().plans().read(caseId).goals().stream()
                        .filter(one -> one.id().equals(present.id()))
                        .findFirst()
                        .orElse(present);
        goal = now;
        return texts(now);
    }

    private Map<String, String> texts(GoalDetail shown) {
        GoalForm form = shown.form();
        return new Texts()
                .with("planning.goal.area", "planning", form.area())
                .with("planning.goal.text", form.text())
                .with("planning.goal.pillar", "planning", form.pillar())
                .with("planning.goal.target_on", form.targetOn())
                .with("planning.goal.state", "planning", form.state())
                .with("planning.goal.reason", form.reason())
                .with("planning.plan.early_reason", form.earlyReason())
                .with(
                        "planning.goal.passage",
                        shown.passage() == null ? null : shown.passage().citation())
                .all();
    }
}
