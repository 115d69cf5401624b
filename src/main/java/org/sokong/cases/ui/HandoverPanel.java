package org.sokong.cases.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserSummary;
import org.sokong.cases.CaseService;
import org.sokong.cases.HandOver;
import org.sokong.cases.HandoverPlan;
import org.sokong.cases.HandoverPlan.Caseload;
import org.sokong.cases.HandoverPlan.Line;
import org.sokong.cases.HandoverPlan.Staying;
import org.sokong.cases.HandoverSplit;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/**
 * Who gets which of some cases: one colleague for all, or several among whom the cases are split by
 * what they have; each case can still be given to another. Shows what everybody would have then.
 */
class HandoverPanel extends Div {

    private static final long serialVersionUID = 1;

    private final @Nullable UUID leaving;
    private final MultiSelectComboBox<UserSummary> receivers = ComponentTexts.multiSelect();
    private final Div staying = new Div();
    private final HandoverCases cases;
    private final HandoverLoads loads = new HandoverLoads();
    private final TextArea reason = new TextArea();
    private transient HandoverPlan plan;

    /**
     * @param leaving whose cases they are, null when they are of several people
     */
    HandoverPanel(HandoverPlan plan, TimeText time, @Nullable UUID leaving) {
        this.plan = plan;
        this.leaving = leaving;
        cases = new HandoverCases(time, leaving == null, this::showLoads);
        addClassName("handover");
        receivers.setLabel(getTranslation("cases.handover.to"));
        receivers.setHelperText(getTranslation("cases.handover.to.hint"));
        receivers.setItemLabelGenerator(this::label);
        receivers.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        receivers.setWidthFull();
        receivers.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        propose();
                    }
                });
        reason.setLabel(getTranslation("uikit.reason.label"));
        reason.setErrorMessage(getTranslation("uikit.reason.missing"));
        reason.setMaxLength(CaseService.LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        add(staying, receivers, cases, loads, reason);
        show(plan);
    }

    /** Shows the cases as they are now; what was chosen and written stays. */
    final void show(HandoverPlan now) {
        plan = now;
        var wanted = receivers.getValue();
        receivers.setItems(candidates());
        receivers.setValue(
                candidates().stream().filter(wanted::contains).collect(Collectors.toSet()));
        staying.removeAll();
        if (!plan.staying().isEmpty()) {
            staying.add(stayingList());
        }
        cases.show(plan, candidates());
        showLoads();
    }

    private List<UserSummary> candidates() {
        return plan.colleagues().stream()
                .map(Caseload::user)
                .filter(user -> !user.id().equals(leaving))
                .toList();
    }

    private String label(UserSummary user) {
        return plan.colleagues().stream()
                .filter(load -> load.user().equals(user))
                .findFirst()
                .map(
                        load ->
                                getTranslation(
                                        "cases.handover.load",
                                        Typed.inline(user.displayName()),
                                        load.open()))
                .orElse(user.displayName());
    }

    private void propose() {
        List<Caseload> among =
                plan.colleagues().stream()
                        .filter(load -> receivers.getValue().contains(load.user()))
                        .toList();
        cases.propose(
                HandoverSplit.byCaseload(plan.cases(), among),
                among.stream().map(Caseload::user).toList());
        showLoads();
    }

    private Div stayingList() {
        UnorderedList list = new UnorderedList();
        plan.staying().stream()
                .filter(stays -> stays.code() != null)
                .forEach(stays -> list.add(new ListItem(sentence(stays))));
        long unseen = plan.staying().stream().filter(stays -> stays.code() == null).count();
        if (unseen > 0) {
            list.add(new ListItem(getTranslation("cases.handover.unseen", unseen)));
        }
        Div box = new Div(new Paragraph(getTranslation("cases.handover.staying")), list);
        box.addClassName("problem");
        box.getElement().setAttribute("role", "note");
        return box;
    }

    private String sentence(Staying stays) {
        return getTranslation(
                "cases.unmovable." + stays.reason().name(), String.valueOf(stays.code()));
    }

    private void showLoads() {
        loads.show(plan, cases::receiver);
    }

    /**
     * What was chosen.
     *
     * @throws DomainException when nobody was chosen for any case
     */
    HandOver command() {
        boolean unexplained = reason.getValue().isBlank();
        reason.setInvalid(unexplained);
        if (unexplained) {
            reason.focus();
            throw new DomainException("cases.handover.error.reason");
        }
        List<HandOver.Item> items = new ArrayList<>();
        for (Line line : plan.cases()) {
            UserSummary to = cases.receiver(line.id());
            if (to != null) {
                items.add(new HandOver.Item(line.id(), line.version(), to.id()));
            }
        }
        return new HandOver(leaving, items, reason.getValue());
    }
}
