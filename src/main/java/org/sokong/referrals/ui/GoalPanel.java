package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.planning.ActionDetail;
import org.sokong.planning.GoalDetail;
import org.sokong.planning.ReferredDifference;
import org.sokong.referrals.GoalOfReferral;
import org.sokong.uikit.Facts;
import org.sokong.uikit.Notices;
import org.sokong.uikit.Required;
import org.sokong.uikit.Translations;

/** What of the plan the referral was made for, and where the case differs from the answer. */
class GoalPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient TalkServices services;
    private final UUID referralId;

    GoalPanel(TalkServices services, UUID referralId, GoalOfReferral goal) {
        this.services = services;
        this.referralId = referralId;
        addClassName("card");
        show(goal);
    }

    private void show(GoalOfReferral goal) {
        removeAll();
        add(new H2(getTranslation("referrals.section.goal")));
        if (goal.goal() == null) {
            add(ReceiverPages.held(getTranslation("referrals.goal.none")));
        } else {
            Facts facts = new Facts().with("referrals.goal.goal", goal.goal());
            if (goal.action() != null && goal.actionState() != null) {
                facts.with("referrals.goal.action", goal.action());
                facts.with(
                        "referrals.goal.state",
                        new Span(getTranslation(Translations.key("planning", goal.actionState()))));
            }
            add(facts);
        }
        if (!goal.differences().isEmpty()) {
            add(new Paragraph(getTranslation("referrals.goal.differs")));
            UnorderedList list = new UnorderedList();
            goal.differences().forEach(one -> list.add(new ListItem(text(one))));
            add(list);
        }
        List<Button> actions = new ArrayList<>();
        if (goal.mayTakeOver()) {
            actions.add(
                    new Button(getTranslation("referrals.goal.take_over"), click -> takeOver()));
        }
        if (goal.mayLink()) {
            actions.add(new Button(getTranslation("referrals.goal.link"), click -> choose(goal)));
        }
        TalkPieces.offer(this, actions);
    }

    private String text(ReferredDifference one) {
        return switch (one.kind()) {
            case ACTION ->
                    getTranslation(
                            "referrals.goal.differs.action",
                            label(one.present()),
                            label(one.told()));
            case SERVICE ->
                    getTranslation(
                            "referrals.goal.differs.service",
                            one.service() == null ? "" : ReferralTexts.of(one.service()));
        };
    }

    private String label(@Nullable Enum<?> state) {
        return state == null ? "" : getTranslation(Translations.key("planning", state));
    }

    private void takeOver() {
        try {
            services.goals().takeOver(referralId);
            Notices.done("referrals.goal.taken_over");
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        services.goals().read(referralId).ifPresent(this::show);
    }

    private void choose(GoalOfReferral present) {
        TalkDialog dialog = new TalkDialog("referrals.goal.link", "referrals.goal.hint");
        List<GoalDetail> goals = services.goals().choices(referralId);
        Select<GoalDetail> goal = new Select<>();
        goal.setLabel(getTranslation("referrals.goal.goal"));
        goal.setItems(goals);
        goal.setItemLabelGenerator(one -> one == null ? "" : one.form().text());
        Required.mark(goal);
        dialog.put("referrals.goal.error.choose", goal);
        Select<ActionDetail> action = new Select<>();
        action.setLabel(getTranslation("referrals.goal.action"));
        action.setEmptySelectionAllowed(true);
        action.setItemLabelGenerator(one -> one == null ? "" : one.form().what());
        goal.addValueChangeListener(
                change ->
                        action.setItems(
                                change.getValue() == null
                                        ? List.of()
                                        : change.getValue().actions()));
        dialog.put("", action);
        goals.stream()
                .filter(one -> one.id().equals(present.goalId()))
                .findFirst()
                .ifPresent(
                        one -> {
                            goal.setValue(one);
                            one.actions().stream()
                                    .filter(each -> each.id().equals(present.actionId()))
                                    .findFirst()
                                    .ifPresent(action::setValue);
                        });
        dialog.stores(
                "referrals.service.save",
                () -> {
                    if (goal.getValue() == null) {
                        throw new DomainException("referrals.goal.error.choose");
                    }
                    services.goals()
                            .link(
                                    referralId,
                                    goal.getValue().id(),
                                    action.getValue() == null ? null : action.getValue().id());
                },
                () -> services.goals().read(referralId).ifPresent(this::show));
        dialog.open();
    }
}
