package org.sokong.referrals.ui;

import com.vaadin.flow.component.Component;
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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sokong.referrals.ReferralBox;
import org.sokong.referrals.ReferralList;
import org.sokong.referrals.ReferralRow;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.PageTabs;
import org.sokong.uikit.TimeText;

/** The boxes of referrals; the address says which one. */
@Route("referrals")
@RolesAllowed({"REFERRAL_SEND", "REFERRAL_ANSWER"})
class ReferralsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ReferralList list;
    private final transient TimeText time;
    private final PageTabs tabs = new PageTabs();
    private final Checkbox ended = new Checkbox();
    private final Grid<ReferralRow> grid = new Grid<>();
    private final Map<ReferralBox, Tab> tabOf = new HashMap<>();
    private final Grid.Column<ReferralRow> boxColumn;
    private final Grid.Column<ReferralRow> caseColumn;
    private ReferralBox box = ReferralBox.RECEIVED;

    ReferralsView(ReferralList list, TimeText time) {
        this.list = list;
        this.time = time;
        addClassName("referrals");
        for (ReferralBox each : ReferralBox.values()) {
            Tab tab = new Tab(getTranslation("referrals.box." + each.name()));
            tabOf.put(each, tab);
            tabs.add(tab);
        }
        tabs.getElement().setAttribute("aria-label", getTranslation("referrals.list.label"));
        tabs.addSelectedChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        navigate(boxOf(change.getSelectedTab()), false);
                    }
                });
        ended.setLabel(getTranslation("referrals.list.ended"));
        ended.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        navigate(box, change.getValue());
                    }
                });
        grid.addComponentColumn(this::codeOf).setHeader(header("code")).setAutoWidth(true);
        grid.addComponentColumn(this::timeOf).setHeader(header("time")).setAutoWidth(true);
        boxColumn =
                grid.addColumn(
                                row ->
                                        getTranslation(
                                                row.received()
                                                        ? "referrals.box.RECEIVED"
                                                        : "referrals.box.SENT"))
                        .setHeader(header("box"))
                        .setAutoWidth(true);
        grid.addColumn(row -> row.organisation() == null ? "" : row.organisation())
                .setHeader(header("organisation"))
                .setWidth("11rem");
        grid.addColumn(row -> ReferralTexts.services(row.services()))
                .setHeader(header("services"))
                .setWidth("12rem");
        grid.addComponentColumn(
                        row ->
                                row.urgency() == null
                                        ? new Span()
                                        : ReferralTexts.badge(row.urgency()))
                .setHeader(header("urgency"))
                .setAutoWidth(true);
        grid.addComponentColumn(row -> ReferralTexts.badge(row.state()))
                .setHeader(header("state"))
                .setAutoWidth(true);
        caseColumn =
                grid.addComponentColumn(ReferralsView::caseOf)
                        .setHeader(header("case"))
                        .setAutoWidth(true);
        // Long names take two lines, so that the urgency stays on the screen.
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(false);
        add(new PageHeader(getTranslation("referrals.title"), "referrals.help"), tabs, ended, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String asked = query.getSingleParameter("box").orElse("");
        box =
                Arrays.stream(ReferralBox.values())
                        .filter(each -> nameOf(each).equals(asked))
                        .findFirst()
                        .orElse(ReferralBox.RECEIVED);
        boolean all = query.getSingleParameter("all").filter("1"::equals).isPresent();
        tabs.setSelectedTab(tabOf.get(box));
        ended.setValue(all);
        ended.setVisible(box != ReferralBox.OVERDUE);
        boxColumn.setVisible(box == ReferralBox.OVERDUE);
        caseColumn.setVisible(box != ReferralBox.RECEIVED);
        grid.setEmptyStateText(getTranslation("referrals.list.empty." + box.name()));
        ReferralBox shown = box;
        grid.setItems(
                wanted -> list.page(shown, !all, wanted.getOffset(), wanted.getLimit()).stream(),
                wanted -> list.count(shown, !all));
    }

    private ReferralBox boxOf(Tab tab) {
        return tabOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tab))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private void navigate(ReferralBox wanted, boolean all) {
        getUI().ifPresent(
                        ui ->
                                ui.navigate(
                                        ReferralsView.class,
                                        QueryParameters.simple(
                                                all
                                                        ? Map.of("box", nameOf(wanted), "all", "1")
                                                        : Map.of("box", nameOf(wanted)))));
    }

    private Component codeOf(ReferralRow row) {
        RouterLink link = new RouterLink(row.code(), ReferralView.class, ReferralView.of(row.id()));
        link.addClassName("code");
        return link;
    }

    private Component timeOf(ReferralRow row) {
        if (row.dueAt() != null) {
            return time.clock(row.dueAt());
        }
        return new Span(
                row.finishedAt() == null
                        ? getTranslation("referrals.list.since", time.date(row.at()))
                        : getTranslation("referrals.list.ended_on", time.date(row.finishedAt())));
    }

    private static Component caseOf(ReferralRow row) {
        Span code = new Span(row.caseCode() == null ? "" : row.caseCode());
        code.addClassName("code");
        return code;
    }

    private String header(String column) {
        return getTranslation("referrals.column." + column);
    }

    private static String nameOf(ReferralBox box) {
        return box.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("referrals.title");
    }
}
