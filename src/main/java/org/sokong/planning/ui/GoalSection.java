package org.sokong.planning.ui;

import static org.sokong.planning.ui.PlanPieces.button;
import static org.sokong.planning.ui.PlanPieces.typed;
import static org.sokong.planning.ui.PlanPieces.why;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.planning.ActionDetail;
import org.sokong.planning.GoalDetail;
import org.sokong.planning.GoalForm;
import org.sokong.planning.GoalState;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.cite.CitedCard;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;

/** A goal of the plan: where it stands, what it rests on, its actions. */
class GoalSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient PlanServices services;
    private final UUID caseId;
    private final transient Runnable changed;

    /**
     * @param cited the passage that it rests on, null for none
     * @param changed shows the plan anew
     */
    GoalSection(
            PlanServices services,
            UUID caseId,
            GoalDetail goal,
            @Nullable PassageCitation cited,
            boolean mayWrite,
            Runnable changed) {
        this.services = services;
        this.caseId = caseId;
        this.changed = changed;
        GoalForm form = goal.form();
        addClassName("plan-goal");
        H3 title = new H3(form.text());
        title.getElement().setAttribute("dir", "auto");
        add(title, badges(form));
        if (form.targetOn() != null) {
            add(why(getTranslation("planning.goal.by", services.time().date(form.targetOn()))));
        }
        if (form.reason() != null) {
            add(typed(form.reason()));
        }
        if (cited != null) {
            add(new CitedCard(cited), CitedCard.copy(cited));
        }
        add(goal.actions().isEmpty() ? noAction() : actions(goal, mayWrite));
        if (mayWrite) {
            add(buttons(goal));
        }
    }

    private static Div badges(GoalForm form) {
        Div badges =
                new Div(
                        new Badge(
                                EnumLabels.label("planning", form.state()),
                                form.state() == GoalState.MET ? Badge.Tone.GOOD : Badge.Tone.PLAIN),
                        new Badge(EnumLabels.label("planning", form.area()), Badge.Tone.PLAIN));
        if (form.pillar() != null) {
            badges.add(new Badge(EnumLabels.label("planning", form.pillar()), Badge.Tone.PLAIN));
        }
        badges.addClassName("plan-badges");
        return badges;
    }

    private Component noAction() {
        return why(getTranslation("planning.action.none"));
    }

    private UnorderedList actions(GoalDetail goal, boolean mayWrite) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plan-list");
        for (ActionDetail action : goal.actions()) {
            ActionLine line = new ActionLine(action, services.time());
            if (mayWrite) {
                line.add(
                        button(
                                this,
                                "planning.action.change",
                                action.form().what(),
                                () -> write(goal, action)));
            }
            list.add(line);
        }
        return list;
    }

    private Div buttons(GoalDetail goal) {
        String name = goal.form().text();
        Div row =
                new Div(
                        button(this, "planning.action.add", name, () -> write(goal, null)),
                        button(
                                this,
                                "planning.goal.change",
                                name,
                                () -> new GoalDialog(services, caseId, goal, changed).open()));
        row.addClassName("button-row");
        return row;
    }

    private void write(GoalDetail goal, @Nullable ActionDetail action) {
        new ActionDialog(services, caseId, goal, action, changed).open();
    }
}
