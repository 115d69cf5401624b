package org.sokong.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final transient TimeText time;
    private final boolean severalOwners;
    private final @Nullable UUID leaving;
    private final MultiSelectComboBox<UserSummary> receivers = ComponentTexts.multiSelect();
    private final Div staying = new Div();
    private final Div cases = new Div();
    private final Div loads = new Div();
    private final TextArea reason = new TextArea();
    private final Map<UUID, Select<UserSummary>> chosen = new LinkedHashMap<>();
    private transient HandoverPlan plan;

    /**
     * @param leaving whose cases they are, null when they are of several people
     */
    HandoverPanel(HandoverPlan plan, TimeText time, @Nullable UUID leaving) {
        this.plan = plan;
        this.time = time;
        this.leaving = leaving;
        this.severalOwners = leaving == null;
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
        Map<UUID, UserSummary> before = new HashMap<>();
        chosen.forEach((id, field) -> before.put(id, field.getValue()));
        var wanted = receivers.getValue();
        receivers.setItems(candidates());
        receivers.setValue(
                candidates().stream().filter(wanted::contains).collect(Collectors.toSet()));
        chosen.clear();
        staying.removeAll();
        if (!plan.staying().isEmpty()) {
            staying.add(stayingList());
        }
        cases.removeAll();
        cases.add(new H2(getTranslation("cases.handover.cases", plan.cases().size())));
        cases.add(scrolling(caseTable(before), "cases.handover.cases.label"));
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
        Map<UUID, UUID> proposal = HandoverSplit.byCaseload(plan.cases(), among);
        chosen.forEach(
                (id, field) ->
                        field.setValue(
                                among.stream()
                                        .map(Caseload::user)
                                        .filter(user -> user.id().equals(proposal.get(id)))
                                        .findFirst()
                                        .orElse(null)));
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

    private NativeTable caseTable(Map<UUID, UserSummary> before) {
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
        NativeTable table = table("cases.handover.cases.label", heads);
        for (Line line : plan.cases()) {
            NativeTableHeaderCell code = new NativeTableHeaderCell();
            code.add(CaseBadges.code(line.code()));
            code.getElement().setAttribute("scope", "row");
            NativeTableRow row = new NativeTableRow(code);
            row.add(
                    cell(CaseBadges.status(line.status())),
                    cell(line.risk() == null ? new Span() : CaseBadges.risk(line.risk())),
                    cell(line.nextDue() == null ? new Span() : time.clock(line.nextDue())));
            if (severalOwners) {
                row.add(
                        new NativeTableCell(
                                line.ownerName() == null ? "" : Typed.inline(line.ownerName())));
            }
            plan.work()
                    .forEach(
                            key ->
                                    row.add(
                                            number(
                                                    String.valueOf(
                                                            line.open().getOrDefault(key, 0)))));
            row.add(cell(receiverOf(line, before.get(line.id()))));
            table.getBody().add(row);
        }
        return table;
    }

    private Select<UserSummary> receiverOf(Line line, @Nullable UserSummary value) {
        Select<UserSummary> field = new Select<>();
        field.setAriaLabel(getTranslation("cases.handover.new_owner_of", line.code()));
        field.setItems(candidates());
        field.setItemLabelGenerator(user -> user == null ? "" : user.displayName());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("cases.handover.stays"));
        field.setValue(value != null && candidates().contains(value) ? value : null);
        field.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        showLoads();
                    }
                });
        chosen.put(line.id(), field);
        return field;
    }

    private void showLoads() {
        Map<UUID, Caseload> after = new HashMap<>();
        plan.colleagues().forEach(load -> after.put(load.user().id(), load));
        for (Line line : plan.cases()) {
            UserSummary to = Objects.requireNonNull(chosen.get(line.id())).getValue();
            if (to != null && !to.id().equals(line.ownerId())) {
                after.computeIfPresent(to.id(), (id, load) -> load.plus(line, 1));
                if (line.ownerId() != null) {
                    after.computeIfPresent(line.ownerId(), (id, load) -> load.plus(line, -1));
                }
            }
        }
        NativeTable table =
                table(
                        "cases.handover.loads",
                        List.of(
                                getTranslation("cases.handover.colleague"),
                                getTranslation("cases.handover.open"),
                                getTranslation("cases.handover.high"),
                                getTranslation("cases.handover.overdue")));
        plan.colleagues().stream()
                .sorted(
                        Comparator.comparing(
                                (Caseload load) ->
                                        load.equals(after.get(load.user().id())) ? 1 : 0))
                .forEach(
                        now -> {
                            Caseload then = Objects.requireNonNull(after.get(now.user().id()));
                            NativeTableHeaderCell name =
                                    new NativeTableHeaderCell(
                                            Typed.inline(now.user().displayName()));
                            name.getElement().setAttribute("scope", "row");
                            table.getBody()
                                    .add(
                                            new NativeTableRow(
                                                    name,
                                                    change(now.open(), then.open()),
                                                    change(now.highRisk(), then.highRisk()),
                                                    change(now.overdue(), then.overdue())));
                        });
        loads.removeAll();
        loads.add(
                new H2(getTranslation("cases.handover.loads")),
                scrolling(table, "cases.handover.loads"));
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
            UserSummary to = Objects.requireNonNull(chosen.get(line.id())).getValue();
            if (to != null) {
                items.add(new HandOver.Item(line.id(), line.version(), to.id()));
            }
        }
        return new HandOver(leaving, items, reason.getValue());
    }

    private NativeTable table(String captionKey, List<String> heads) {
        NativeTable table = new NativeTable();
        table.addClassName("figures");
        table.setCaptionText(getTranslation(captionKey));
        NativeTableRow head = new NativeTableRow();
        for (String text : heads) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        return table;
    }

    private Div scrolling(NativeTable table, String labelKey) {
        Div frame = new Div(table);
        frame.addClassName("table-scroll");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", getTranslation(labelKey));
        return frame;
    }

    private static NativeTableCell cell(Component content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    private NativeTableCell change(int now, int then) {
        return number(
                now == then
                        ? String.valueOf(now)
                        : getTranslation("cases.handover.change", now, then));
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("tabular");
        return cell;
    }
}
