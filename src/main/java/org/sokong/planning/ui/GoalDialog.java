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
import org.sokong.uikit.LastRead;
import org.sokong.uikit.Required;

/** Writes a goal. */
class GoalDialog extends PlanDialog {

    private static final long serialVersionUID = 1;

    private final UUID caseId;
    private final transient @Nullable LastRead<GoalDetail> read;
    private final Select<GoalArea> area;
    private final TextArea text;
    private final Select<GoalPillar> pillar;
    private final DatePicker targetOn;
    private final Select<GoalState> state;
    private final TextArea reason;
    private final PassageField passage;
    private final TextArea early;

    GoalDialog(PlanServices services, UUID caseId, @Nullable GoalDetail goal, Runnable after) {
        super(services, goal == null ? "planning.goal.add" : "planning.goal.change", after);
        this.caseId = caseId;
        area = needed("planning.goal.area", "planning", GoalArea.values());
        area.setHelperText(getTranslation("planning.goal.area.hint"));
        Required.mark(area);
        at("planning.goal.error.area", area);
        text = words("planning.goal.text", "planning.goal.error.text", GoalForm.LONGEST);
        text.setRequiredIndicatorVisible(true);
        pillar = select("planning.goal.pillar", "planning", GoalPillar.values());
        targetOn = day("planning.goal.target_on", "planning.goal.error.target_on");
        state = needed("planning.goal.state", "planning", GoalState.values());
        state.setValue(GoalState.OPEN);
        state.setVisible(goal != null);
        reason = words("planning.goal.reason", "planning.goal.error.reason", GoalForm.LONGEST);
        reason.setVisible(false);
        reason.setRequiredIndicatorVisible(true);
        state.addValueChangeListener(
                change -> reason.setVisible(change.getValue() == GoalState.DROPPED));
        passage =
                new PassageField(services.library(), getTranslation("planning.goal.passage"), null);
        plain(passage);
        early = early("planning.goal.error.early");
        keptBy(services.drafts().of(caseId, Section.PLAN, "goal", goal == null ? null : goal.id()));
        if (goal == null) {
            read = null;
        } else {
            show(goal);
            read = new LastRead<>(goal, () -> present(goal), this::texts);
            read.toldBy(this);
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
        put(early, form.earlyReason());
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
                        early.getValue());
        if (read == null) {
            services().plans().addGoal(caseId, form);
        } else {
            GoalDetail goal = read.record();
            services().plans().changeGoal(goal.id(), goal.version(), form);
        }
    }

    private GoalDetail present(GoalDetail before) {
        return services().plans().read(caseId).goals().stream()
                .filter(one -> one.id().equals(before.id()))
                .findFirst()
                .orElse(before);
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
