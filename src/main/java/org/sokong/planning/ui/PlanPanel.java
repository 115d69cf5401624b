package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.GoalDetail;
import org.sokong.planning.PlanApproval;
import org.sokong.planning.PlanDetail;
import org.sokong.policy.PassageCitation;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EnumLabels;

/** The plan of a case: how far it is, what the client says, its approval, goals and actions. */
@StyleSheet("styles/plan.css")
class PlanPanel extends Div {

    private static final long serialVersionUID = 1;

    /** Goals shown at first: hardly a plan has more, and a page stays light. */
    private static final int FIRST = 8;

    private final transient PlanServices services;
    private final UUID caseId;
    private final transient Map<UUID, PassageCitation> known = new HashMap<>();
    private boolean all;

    PlanPanel(PlanServices services, UUID caseId) {
        this.services = services;
        this.caseId = caseId;
        addClassNames("card", "tab-stack");
        show();
    }

    private void show() {
        removeAll();
        known.clear();
        PlanDetail plan = services.plans().read(caseId);
        H2 title = new H2(getTranslation("planning.plan.title"));
        Div head = new Div(title);
        head.addClassName("plan-head");
        add(head, new Paragraph(getTranslation("planning.plan.help")));
        if (plan.goals().isEmpty()) {
            add(empty(plan));
            return;
        }
        head.add(badge(plan.approval()));
        add(new PlanSummary(plan, services.time()));
        if (plan.mayWrite()) {
            add(buttons(plan));
        }
        List<GoalDetail> shown =
                plan.goals().stream().limit(all ? Integer.MAX_VALUE : FIRST).toList();
        Map<UUID, PassageCitation> cited =
                cited(
                        shown.stream()
                                .map(goal -> goal.form().passageId())
                                .filter(Objects::nonNull)
                                .toList());
        for (GoalDetail goal : shown) {
            UUID passage = goal.form().passageId();
            add(
                    new GoalSection(
                            services,
                            caseId,
                            goal,
                            passage == null ? null : cited.get(passage),
                            plan.mayWrite(),
                            this::show));
        }
        int more = plan.goals().size() - FIRST;
        if (more > 0 && !all) {
            add(more(more));
        }
        if (plan.id() != null) {
            add(
                    new ApprovalBox(
                            services.forms(),
                            new ApprovalBox.About(
                                    caseId,
                                    ApprovalSubject.PLAN,
                                    plan.id(),
                                    last -> plan.approval() == PlanApproval.APPROVED,
                                    content ->
                                            new PlanReading(services.time(), content, this::cited),
                                    null),
                            this::show));
        }
    }

    /** What goals rest on, asked for once for all of them and for what was approved before. */
    private Map<UUID, PassageCitation> cited(Collection<UUID> passages) {
        List<UUID> missing = passages.stream().filter(id -> !known.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            known.putAll(services.library().citations().of(missing, getLocale()));
        }
        return known;
    }

    private Button more(int hidden) {
        return new Button(
                getTranslation("planning.goal.more", hidden),
                click -> {
                    all = true;
                    show();
                });
    }

    private Component empty(PlanDetail plan) {
        Button first = new Button(getTranslation("planning.goal.add"), click -> addGoal());
        first.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                getTranslation("planning.plan.none"),
                getTranslation(
                        plan.mayWrite() ? "planning.plan.none.hint" : "planning.plan.none.read"),
                plan.mayWrite() ? new Component[] {first} : new Component[0]);
    }

    private Div buttons(PlanDetail plan) {
        Button add = new Button(getTranslation("planning.goal.add"), click -> addGoal());
        Button terms =
                new Button(
                        getTranslation("planning.plan.terms"),
                        click -> new PlanTermsDialog(services, plan, this::show).open());
        Div row = new Div(add, terms);
        row.addClassName("button-row");
        return row;
    }

    private void addGoal() {
        new GoalDialog(services, caseId, null, this::show).open();
    }

    private static Badge badge(PlanApproval approval) {
        return new Badge(
                EnumLabels.label("planning", approval),
                switch (approval) {
                    case APPROVED -> Badge.Tone.GOOD;
                    case REQUESTED, CHANGED_SINCE -> Badge.Tone.WARN;
                    case RETURNED -> Badge.Tone.BAD;
                    case NOT_ASKED -> Badge.Tone.PLAIN;
                });
    }
}
