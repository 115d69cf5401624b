package org.sokong.cases.ui;

import static org.sokong.cases.ui.HandoverTable.cell;
import static org.sokong.cases.ui.HandoverTable.number;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserSummary;
import org.sokong.cases.HandoverPlan;
import org.sokong.cases.HandoverPlan.Line;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** The cases of a handover, each with the choice of who gets it. */
class HandoverCases extends Div {

    private static final long serialVersionUID = 1;

    private final transient TimeText time;
    private final boolean severalOwners;
    private final transient Runnable changed;
    private final Map<UUID, Select<UserSummary>> chosen = new LinkedHashMap<>();

    /**
     * @param severalOwners whether the cases are of several people
     * @param changed told when somebody chose
     */
    HandoverCases(TimeText time, boolean severalOwners, Runnable changed) {
        this.time = time;
        this.severalOwners = severalOwners;
        this.changed = changed;
    }

    /** Shows the cases as they are now; what was chosen stays where it still can be. */
    void show(HandoverPlan plan, List<UserSummary> candidates) {
        Map<UUID, UserSummary> before = new HashMap<>();
        chosen.forEach((id, field) -> before.put(id, field.getValue()));
        chosen.clear();
        removeAll();
        HandoverTable table = new HandoverTable("cases.handover.cases.label", heads(plan));
        for (Line line : plan.cases()) {
            table.row(
                    CaseBadges.code(line.code()),
                    cells(plan, line, receiverOf(line, candidates, before.get(line.id()))));
        }
        add(new H2(getTranslation("cases.handover.cases", plan.cases().size())), table);
    }

    /** Who gets the case; null where it stays. */
    @Nullable UserSummary receiver(UUID caseId) {
        return Objects.requireNonNull(chosen.get(caseId)).getValue();
    }

    /** Chooses for every case: the colleague of that id, or nobody. */
    void propose(Map<UUID, UUID> receivers, List<UserSummary> among) {
        chosen.forEach(
                (id, field) ->
                        field.setValue(
                                among.stream()
                                        .filter(user -> user.id().equals(receivers.get(id)))
                                        .findFirst()
                                        .orElse(null)));
    }

    private List<String> heads(HandoverPlan plan) {
        List<String> heads = new ArrayList<>();
        heads.add(getTranslation("cases.list.code"));
        heads.add(getTranslation("cases.list.status"));
        heads.add(getTranslation("cases.list.risk"));
        heads.add(getTranslation("cases.list.due"));
        if (severalOwners) {
            heads.add(getTranslation("cases.list.owner"));
        }
        plan.work().forEach(key -> heads.add(getTranslation(key)));
        heads.add(getTranslation("cases.assign.to"));
        return heads;
    }

    private List<NativeTableCell> cells(
            HandoverPlan plan, Line line, Select<UserSummary> receiver) {
        List<NativeTableCell> cells = new ArrayList<>();
        cells.add(cell(CaseBadges.status(line.status())));
        cells.add(cell(line.risk() == null ? new Span() : CaseBadges.risk(line.risk())));
        cells.add(cell(line.nextDue() == null ? new Span() : time.clock(line.nextDue())));
        if (severalOwners) {
            cells.add(
                    new NativeTableCell(
                            line.ownerName() == null ? "" : Typed.inline(line.ownerName())));
        }
        plan.work()
                .forEach(
                        key -> cells.add(number(String.valueOf(line.open().getOrDefault(key, 0)))));
        cells.add(cell(receiver));
        return cells;
    }

    private Select<UserSummary> receiverOf(
            Line line, List<UserSummary> candidates, @Nullable UserSummary value) {
        Select<UserSummary> field = new Select<>();
        field.setAriaLabel(getTranslation("cases.handover.new_owner_of", line.code()));
        field.setItems(candidates);
        field.setItemLabelGenerator(user -> user == null ? "" : user.displayName());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("cases.handover.stays"));
        field.setValue(value != null && candidates.contains(value) ? value : null);
        field.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                });
        chosen.put(line.id(), field);
        return field;
    }
}
