package org.sokong.cases.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseFilter;
import org.sokong.cases.CaseList;
import org.sokong.cases.CaseListItem;
import org.sokong.cases.CaseSort;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** The rows of the case list, read a page at a time; no names of clients. */
class CaseGrid extends Grid<CaseListItem> {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 50;
    private static final int NARROW = 800;

    private final CaseList cases;
    private final TimeText time;
    private final Map<CaseSort.By, Column<CaseListItem>> sortable =
            new EnumMap<>(CaseSort.By.class);
    private final List<Column<CaseListItem>> wideOnly;
    private CaseSort sort = CaseSort.NEWEST;
    private boolean showing;
    private final Set<UUID> chosen = new LinkedHashSet<>();

    /**
     * @param sorted told the new order when the user changes it
     * @param choosing told when a case is chosen or not any more; null where none can be
     */
    CaseGrid(
            CaseList cases, TimeText time, Consumer<CaseSort> sorted, @Nullable Runnable choosing) {
        super(PAGE);
        this.cases = cases;
        this.time = time;
        addClassName("case-grid");
        getElement().setAttribute("aria-label", getTranslation("cases.list.title"));
        setSelectionMode(SelectionMode.NONE);
        if (choosing != null) {
            column(item -> choice(item, choosing), "cases.handover.choose")
                    .setWidth("5rem")
                    .setFlexGrow(0);
        }
        Column<CaseListItem> code =
                column(this::link, "cases.list.code").setWidth("10rem").setFlexGrow(0);
        column(item -> CaseBadges.status(item.status()), "cases.list.status").setWidth("8rem");
        column(CaseGrid::risk, "cases.list.risk").setWidth("9.5rem").setFlexGrow(0);
        Column<CaseListItem> owner =
                addColumn(item -> item.ownerName() == null ? "" : Typed.inline(item.ownerName()))
                        .setHeader(getTranslation("cases.list.owner"));
        Column<CaseListItem> opened =
                addColumn(item -> item.openedOn() == null ? "" : time.date(item.openedOn()))
                        .setHeader(getTranslation("cases.list.opened"));
        Column<CaseListItem> due = column(this::due, "cases.list.due");
        Column<CaseListItem> touched =
                addColumn(item -> time.ago(item.touchedAt()))
                        .setHeader(getTranslation("cases.list.touched"));
        sortable.put(CaseSort.By.CODE, code);
        sortable.put(CaseSort.By.OPENED, opened);
        sortable.put(CaseSort.By.DUE, due);
        sortable.put(CaseSort.By.TOUCHED, touched);
        sortable.forEach((by, column) -> column.setKey(by.name()).setSortable(true));
        wideOnly = List.of(owner, opened, touched);
        addItemClickListener(click -> CasesNavigation.open(click.getItem().id()));
        addSortListener(
                event -> {
                    if (!showing) {
                        sorted.accept(chosen(event.getSortOrder()));
                    }
                });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        ui.getPage().addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        ui.getPage().retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
    }

    /** A narrow screen keeps what is needed to choose: code, status, risk, what is due. */
    private void fit(int width) {
        wideOnly.forEach(column -> column.setVisible(width >= NARROW));
    }

    /** Shows the cases of a filter in an order. */
    void show(CaseFilter filter, CaseSort order, int count) {
        sort = order;
        showing = true;
        Column<CaseListItem> column = sortable.get(order.by());
        sort(
                List.of(
                        new GridSortOrder<>(
                                column,
                                order.ascending()
                                        ? SortDirection.ASCENDING
                                        : SortDirection.DESCENDING)));
        showing = false;
        setItems(
                DataProvider.fromCallbacks(
                        query ->
                                cases
                                        .page(filter, sort, query.getOffset(), query.getLimit())
                                        .rows()
                                        .stream(),
                        query -> {
                            // Vaadin insists that both are asked for.
                            query.getOffset();
                            query.getLimit();
                            return count;
                        }));
    }

    private CaseSort chosen(List<GridSortOrder<CaseListItem>> orders) {
        return orders.stream()
                .findFirst()
                .map(
                        order ->
                                new CaseSort(
                                        CaseSort.By.valueOf(order.getSorted().getKey()),
                                        order.getDirection() == SortDirection.ASCENDING))
                .orElse(CaseSort.NEWEST);
    }

    private Column<CaseListItem> column(
            com.vaadin.flow.function.SerializableFunction<CaseListItem, Component> cell,
            String header) {
        return addColumn(new ComponentRenderer<>(cell)).setHeader(getTranslation(header));
    }

    private Component choice(CaseListItem item, Runnable choosing) {
        Checkbox box = new Checkbox(chosen.contains(item.id()));
        box.setAriaLabel(getTranslation("cases.handover.choose.case", item.code()));
        box.addValueChangeListener(
                change -> {
                    if (change.getValue()) {
                        chosen.add(item.id());
                    } else {
                        chosen.remove(item.id());
                    }
                    choosing.run();
                });
        return box;
    }

    /** Cases chosen one by one, also those that a filter has hidden since. */
    Set<UUID> chosen() {
        return Set.copyOf(chosen);
    }

    /** Chooses none. */
    void unchoose() {
        chosen.clear();
        getDataProvider().refreshAll();
    }

    private Component link(CaseListItem item) {
        Anchor link = new Anchor(CasesNavigation.path(item.id()), CaseBadges.code(item.code()));
        if (item.flaggedFor() == null) {
            return link;
        }
        String words = getTranslation("cases.flag.for", time.date(item.flaggedFor()));
        Icon icon = VaadinIcon.FLAG.create();
        icon.addClassName("flag-icon");
        icon.getElement().setAttribute("role", "img");
        icon.getElement().setAttribute("aria-label", words);
        icon.getElement().setAttribute("title", words);
        return new Span(link, icon);
    }

    private static Component risk(CaseListItem item) {
        return item.risk() == null ? new Span() : CaseBadges.risk(item.risk());
    }

    private Component due(CaseListItem item) {
        return item.nextDue() == null ? new Span() : time.clock(item.nextDue());
    }
}
