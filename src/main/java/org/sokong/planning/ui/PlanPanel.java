package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;
import org.sokong.planning.ActionDetail;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.ActionState;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.GoalDetail;
import org.sokong.planning.GoalState;
import org.sokong.planning.PlanApproval;
import org.sokong.planning.PlanDetail;
import org.sokong.planning.PlanProgress;
import org.sokong.planning.PlanTerms;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.cite.CitedCard;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Facts;
import org.sokong.uikit.Typed;

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
        add(summary(plan));
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
            add(goal(plan, goal, passage == null ? null : cited.get(passage)));
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
        Button first = new Button(getTranslation("planning.goal.add"), click -> openGoal(null));
        first.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                getTranslation("planning.plan.none"),
                getTranslation(
                        plan.mayWrite() ? "planning.plan.none.hint" : "planning.plan.none.read"),
                plan.mayWrite() ? new Component[] {first} : new Component[0]);
    }

    private Div summary(PlanDetail plan) {
        PlanProgress progress = plan.progress();
        PlanTerms terms = plan.terms();
        Facts facts =
                new Facts()
                        .with(
                                "planning.plan.progress",
                                getTranslation(
                                                "planning.plan.progress.goals",
                                                progress.goalsMet(),
                                                progress.goals())
                                        + " · "
                                        + getTranslation(
                                                "planning.plan.progress.actions",
                                                progress.actionsDone(),
                                                progress.actions()))
                        .with("planning.plan.agreement", agreement(terms))
                        .with("planning.plan.review_on", day(terms.reviewOn()));
        if (plan.changedBy() != null && plan.changedAt() != null) {
            facts.with(
                    "planning.plan.changed",
                    services.time().dateTime(plan.changedAt())
                            + " · "
                            + Typed.inline(plan.changedBy()));
        }
        Div summary = new Div(facts);
        if (terms.agreement() != null && !plan.agreementStands()) {
            summary.add(held("planning.plan.ask_again"));
        }
        if (plan.approval() == PlanApproval.CHANGED_SINCE) {
            summary.add(held("planning.plan.approve_again"));
        }
        return summary;
    }

    private String agreement(PlanTerms terms) {
        Answer answer = terms.agreement();
        String text = EnumLabels.label("uikit", answer);
        return terms.agreedOn() == null
                ? text
                : getTranslation("planning.plan.on", text, services.time().date(terms.agreedOn()));
    }

    private Paragraph held(String key) {
        Paragraph text = new Paragraph(getTranslation(key));
        text.addClassName("held");
        return text;
    }

    private Div buttons(PlanDetail plan) {
        Button add = new Button(getTranslation("planning.goal.add"), click -> openGoal(null));
        Button terms =
                new Button(
                        getTranslation("planning.plan.terms"),
                        click -> new PlanTermsDialog(services, plan, this::show).open());
        Div row = new Div(add, terms);
        row.addClassName("button-row");
        return row;
    }

    private void openGoal(@Nullable GoalDetail goal) {
        new GoalDialog(services, caseId, goal, this::show).open();
    }

    private Section goal(PlanDetail plan, GoalDetail goal, @Nullable PassageCitation cited) {
        H3 title = new H3(goal.form().text());
        title.getElement().setAttribute("dir", "auto");
        Div badges =
                new Div(
                        new Badge(EnumLabels.label("planning", goal.form().state()), tone(goal)),
                        new Badge(
                                EnumLabels.label("planning", goal.form().area()),
                                Badge.Tone.PLAIN));
        if (goal.form().pillar() != null) {
            badges.add(
                    new Badge(
                            EnumLabels.label("planning", goal.form().pillar()), Badge.Tone.PLAIN));
        }
        badges.addClassName("plan-badges");
        Section section = new Section(title, badges);
        section.addClassName("plan-goal");
        if (goal.form().targetOn() != null) {
            section.add(
                    why(
                            getTranslation(
                                    "planning.goal.by",
                                    services.time().date(goal.form().targetOn()))));
        }
        if (goal.form().reason() != null) {
            section.add(typed(goal.form().reason()));
        }
        if (cited != null) {
            section.add(new CitedCard(cited), CitedCard.copy(cited));
        }
        if (goal.actions().isEmpty()) {
            section.add(why(getTranslation("planning.action.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("plan-list");
            goal.actions().forEach(action -> list.add(action(plan, goal, action)));
            section.add(list);
        }
        if (plan.mayWrite()) {
            Button add =
                    button(
                            "planning.action.add",
                            goal.form().text(),
                            () ->
                                    new ActionDialog(services, caseId, goal, null, this::show)
                                            .open());
            Button change =
                    button("planning.goal.change", goal.form().text(), () -> openGoal(goal));
            Div row = new Div(add, change);
            row.addClassName("button-row");
            section.add(row);
        }
        return section;
    }

    private ListItem action(PlanDetail plan, GoalDetail goal, ActionDetail action) {
        ActionForm form = action.form();
        Div badges = new Div(new Badge(EnumLabels.label("planning", form.state()), tone(action)));
        if (action.late()) {
            badges.add(new Badge(getTranslation("planning.action.late"), Badge.Tone.BAD));
        }
        badges.addClassName("plan-badges");
        ListItem item = new ListItem(typed(form.what()), badges, why(details(action)));
        if (form.reason() != null) {
            item.add(typed(form.reason()));
        }
        if (plan.mayWrite()) {
            item.add(
                    button(
                            "planning.action.change",
                            form.what(),
                            () ->
                                    new ActionDialog(services, caseId, goal, action, this::show)
                                            .open()));
        }
        return item;
    }

    /** Who, by whom, when and for how much, in one line. */
    private String details(ActionDetail action) {
        ActionForm form = action.form();
        List<String> parts = new ArrayList<>();
        if (form.party() == null) {
            parts.add(getTranslation("planning.action.nobody"));
        } else if (form.party() == ActionParty.CLIENT || action.partyName() == null) {
            parts.add(EnumLabels.label("planning", form.party()));
        } else {
            parts.add(Typed.inline(action.partyName()));
        }
        if (action.providerName() != null) {
            parts.add(getTranslation("planning.action.from", Typed.inline(action.providerName())));
        }
        if (form.startsOn() != null) {
            parts.add(
                    getTranslation(
                            "planning.action.starting", services.time().date(form.startsOn())));
        }
        parts.add(
                form.dueOn() == null
                        ? getTranslation("planning.action.no_due")
                        : getTranslation(
                                "planning.action.due", services.time().date(form.dueOn())));
        if (form.cost() != null) {
            parts.add(Typed.inline(form.cost().toPlainString() + " " + form.currency()));
        }
        return String.join(" · ", parts);
    }

    private Button button(String key, String of, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + Typed.inline(of));
        return button;
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : services.time().date(day);
    }

    private static Span why(String text) {
        Span span = new Span(text);
        span.addClassName("why");
        return span;
    }

    private static Paragraph typed(String words) {
        Paragraph text = new Paragraph(words);
        text.addClassName("words");
        text.getElement().setAttribute("dir", "auto");
        return text;
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

    private static Badge.Tone tone(GoalDetail goal) {
        return goal.form().state() == GoalState.MET ? Badge.Tone.GOOD : Badge.Tone.PLAIN;
    }

    private static Badge.Tone tone(ActionDetail action) {
        return action.form().state() == ActionState.DONE ? Badge.Tone.GOOD : Badge.Tone.PLAIN;
    }
}
