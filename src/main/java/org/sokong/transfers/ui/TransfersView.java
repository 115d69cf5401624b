package org.sokong.transfers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.sokong.transfers.TransferBox;
import org.sokong.transfers.TransferList;
import org.sokong.transfers.TransferRow;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.PageTabs;

/** The boxes of transfers; the address says which one. */
@Route("transfers")
@RolesAllowed("CASE_ASSIGN")
class TransfersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient TransferList list;
    private final transient TransferPieces pieces;
    private final PageTabs tabs = new PageTabs();
    private final Checkbox ended = new Checkbox();
    private final Grid<TransferRow> grid = new Grid<>();
    private final Map<TransferBox, Tab> tabOf = new EnumMap<>(TransferBox.class);
    private TransferBox box = TransferBox.RECEIVED;

    TransfersView(TransferList list, TransferPieces pieces) {
        this.list = list;
        this.pieces = pieces;
        addClassName("referrals");
        for (TransferBox each : TransferBox.values()) {
            Tab tab = new Tab(TransferTexts.of(each));
            tabOf.put(each, tab);
            tabs.add(tab);
        }
        tabs.getElement().setAttribute("aria-label", getTranslation("transfers.list.label"));
        tabs.addSelectedChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        navigate(boxOf(change.getSelectedTab()), false);
                    }
                });
        ended.setLabel(getTranslation("transfers.list.ended"));
        ended.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        navigate(box, change.getValue());
                    }
                });
        grid.addComponentColumn(TransfersView::codeOf).setHeader(header("code")).setAutoWidth(true);
        grid.addComponentColumn(this::timeOf).setHeader(header("time")).setAutoWidth(true);
        grid.addColumn(TransferRow::organisation)
                .setHeader(header("organisation"))
                .setWidth("11rem");
        grid.addColumn(row -> row.reason() == null ? "" : TransferTexts.of(row.reason()))
                .setHeader(header("reason"))
                .setWidth("12rem");
        grid.addComponentColumn(row -> TransferTexts.badge(row.state()))
                .setHeader(header("state"))
                .setAutoWidth(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(TransfersView::caseOf).setHeader(header("case")).setAutoWidth(true);
        Button ask =
                new Button(
                        getTranslation("transfers.action.request"),
                        click -> new RequestDialog(pieces, "").open());
        add(
                new PageHeader(getTranslation("transfers.title"), "transfers.help")
                        .withActions(ask),
                tabs,
                ended,
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String asked = query.getSingleParameter("box").orElse("");
        box =
                Arrays.stream(TransferBox.values())
                        .filter(each -> nameOf(each).equals(asked))
                        .findFirst()
                        .orElse(TransferBox.RECEIVED);
        boolean all = query.getSingleParameter("all").filter("1"::equals).isPresent();
        tabs.setSelectedTab(tabOf.get(box));
        ended.setValue(all);
        grid.setEmptyStateText(getTranslation("transfers.list.empty." + box.name()));
        TransferBox shown = box;
        grid.setItems(
                wanted -> list.page(shown, !all, wanted.getOffset(), wanted.getLimit()).stream(),
                wanted -> list.count(shown, !all));
    }

    private TransferBox boxOf(Tab tab) {
        return tabOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tab))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private void navigate(TransferBox wanted, boolean all) {
        getUI().ifPresent(
                        ui ->
                                ui.navigate(
                                        TransfersView.class,
                                        QueryParameters.simple(
                                                all
                                                        ? Map.of("box", nameOf(wanted), "all", "1")
                                                        : Map.of("box", nameOf(wanted)))));
    }

    private static Component codeOf(TransferRow row) {
        RouterLink link = new RouterLink(row.code(), TransferView.class, TransferView.of(row.id()));
        link.addClassName("code");
        return link;
    }

    private Component timeOf(TransferRow row) {
        if (row.expiresAt() != null) {
            return pieces.time().clock(row.expiresAt());
        }
        return new Span(
                getTranslation(
                        "transfers.list.ended_on",
                        pieces.time()
                                .date(row.finishedAt() == null ? row.at() : row.finishedAt())));
    }

    private static Component caseOf(TransferRow row) {
        Span code = new Span(row.caseCode() == null ? "" : row.caseCode());
        code.addClassName("code");
        return code;
    }

    private String header(String column) {
        return getTranslation("transfers.column." + column);
    }

    private static String nameOf(TransferBox box) {
        return box.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("transfers.title");
    }
}
