package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserSummary;
import org.sokong.cases.HandoverPlan;
import org.sokong.cases.HandoverPlan.Caseload;
import org.sokong.cases.HandoverPlan.Line;
import org.sokong.uikit.Typed;

/** What everybody has now and would have after a handover, those first whom it changes. */
class HandoverLoads extends Div {

    private static final long serialVersionUID = 1;

    /**
     * Shows it anew.
     *
     * @param receiver who would get a case, null where it stays
     */
    void show(HandoverPlan plan, Function<UUID, @Nullable UserSummary> receiver) {
        Map<UUID, Caseload> after = after(plan, receiver);
        HandoverTable table =
                new HandoverTable(
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
                        now -> row(table, now, Objects.requireNonNull(after.get(now.user().id()))));
        removeAll();
        add(new H2(getTranslation("cases.handover.loads")), table);
    }

    private static Map<UUID, Caseload> after(
            HandoverPlan plan, Function<UUID, @Nullable UserSummary> receiver) {
        Map<UUID, Caseload> after = new HashMap<>();
        plan.colleagues().forEach(load -> after.put(load.user().id(), load));
        for (Line line : plan.cases()) {
            UserSummary to = receiver.apply(line.id());
            if (to != null && !to.id().equals(line.ownerId())) {
                after.computeIfPresent(to.id(), (id, load) -> load.plus(line, 1));
                if (line.ownerId() != null) {
                    after.computeIfPresent(line.ownerId(), (id, load) -> load.plus(line, -1));
                }
            }
        }
        return after;
    }

    private void row(HandoverTable table, Caseload now, Caseload then) {
        table.row(
                new Span(Typed.inline(now.user().displayName())),
                List.of(
                        change(now.open(), then.open()),
                        change(now.highRisk(), then.highRisk()),
                        change(now.overdue(), then.overdue())));
    }

    private NativeTableCell change(int now, int then) {
        return HandoverTable.number(
                now == then
                        ? String.valueOf(now)
                        : getTranslation("cases.handover.change", now, then));
    }
}
