package org.sokong.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.cases.CaseFilter;
import org.sokong.cases.CaseList;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseSort;
import org.sokong.cases.CaseStart;
import org.sokong.cases.Count;
import org.sokong.cases.HandoverService;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;
import org.springframework.beans.factory.ObjectProvider;

/** The cases one may see; filters and order live in the address. */
@Route("cases")
@RolesAllowed("CASE_READ")
@StyleSheet("styles/cases.css")
class CaseListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final CaseList cases;
    private final CaseService service;
    private final boolean mayStart;
    private final CaseFilterBar filters;
    private final CaseGrid grid;
    private final transient HandoverService handover;
    private final transient TimeText time;
    private final SelectionBar selection;
    private final Paragraph number = new Paragraph();
    private final Div empty = new Div();
    private FilterAddress address = new FilterAddress(CaseFilter.CURRENT, CaseSort.NEWEST);

    CaseListView(
            CaseList cases,
            CaseService service,
            UserDirectory users,
            CurrentUser currentUser,
            TimeText time,
            HandoverService handover,
            ObjectProvider<CaseStart> others) {
        this.cases = cases;
        this.service = service;
        this.handover = handover;
        this.time = time;
        boolean mayAssign = currentUser.may(Permission.CASE_ASSIGN);
        this.mayStart = currentUser.may(Permission.CASE_CREATE);
        addClassName("case-list");
        filters =
                new CaseFilterBar(
                        users.colleagues(Permission.CASE_EDIT), filter -> go(address.with(filter)));
        selection = new SelectionBar(this::reassign, this::unchoose);
        selection.setVisible(mayAssign);
        grid =
                new CaseGrid(
                        cases,
                        time,
                        sort -> go(address.with(sort)),
                        mayAssign ? this::showChosen : null);
        number.addClassName("sub");
        number.getElement().setAttribute("role", "status");
        PageHeader header = new PageHeader(getTranslation("cases.list.title"), "cases.list.help");
        if (mayStart) {
            List<Component> starts = new ArrayList<>(NewCaseView.further(currentUser, others));
            starts.add(startButton());
            header.withActions(starts.toArray(Component[]::new));
        }
        add(header, filters, number, selection, empty, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = FilterAddress.of(event.getLocation().getQueryParameters());
        filters.show(address.filter());
        Count count = cases.count(address.filter());
        number.setText(
                getTranslation(
                        count.more() ? "cases.list.more_than" : "cases.list.number",
                        count.value()));
        empty.removeAll();
        if (count.value() == 0) {
            empty.add(emptyState());
        }
        grid.setVisible(count.value() > 0);
        grid.show(address.filter(), address.sort(), count.value());
        showChosen();
    }

    private void showChosen() {
        selection.show(grid.chosen().size(), address.filter().ownerId());
    }

    private void unchoose() {
        grid.unchoose();
        showChosen();
    }

    private void reassign() {
        try {
            new ReassignDialog(
                            handover,
                            time,
                            grid.chosen(),
                            () -> {
                                Notices.done("cases.handover.done");
                                unchoose();
                            })
                    .open();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    private EmptyState emptyState() {
        boolean filtered = !address.filter().equals(CaseFilter.CURRENT);
        return filtered
                ? new EmptyState(
                        getTranslation("cases.list.none_found"),
                        getTranslation("cases.list.none_found.hint"),
                        new Button(
                                getTranslation("cases.list.clear"),
                                click -> go(address.with(CaseFilter.CURRENT))))
                : mayStart
                        ? new EmptyState(
                                getTranslation("cases.list.none"),
                                getTranslation("cases.list.none.hint"),
                                startButton())
                        : new EmptyState(
                                getTranslation("cases.list.none"),
                                getTranslation("cases.list.none.hint"));
    }

    private Button startButton() {
        return NewCaseView.button("cases.list.start", service);
    }

    private void go(FilterAddress next) {
        UI.getCurrent().navigate("cases", next.parameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.list.title");
    }
}
