package org.sokong.cases.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sokong.cases.HandoverPlan;
import org.sokong.cases.HandoverResult;
import org.sokong.cases.HandoverService;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Facts;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageAddress;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** Hands over what a leaving worker has; afterwards the same page shows who got what. */
@Route("cases/hand-over/:user")
@RolesAllowed("CASE_ASSIGN")
@StyleSheet("styles/cases.css")
class HandoverView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient HandoverService service;
    private final transient TimeText time;
    private final Paragraph problem = new Paragraph();

    HandoverView(HandoverService service, TimeText time) {
        this.service = service;
        this.time = time;
        addClassName("handover-page");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> user = PageAddress.id(event, "user");
        if (user.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Optional<UUID> step =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("done")
                        .flatMap(PageAddress::id);
        removeAll();
        step.ifPresentOrElse(this::showResult, () -> showPlan(user.get()));
    }

    private void showPlan(UUID user) {
        String name = service.nameOf(user);
        HandoverPlan plan = service.planOf(user);
        add(
                new Anchor("cases", getTranslation("cases.handover.back")),
                new PageHeader(getTranslation("cases.handover.title"), "cases.handover.help")
                        .withSub(
                                getTranslation(
                                        "cases.handover.of",
                                        Typed.inline(name),
                                        plan.cases().size())));
        if (plan.cases().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("cases.handover.none"),
                            getTranslation("cases.handover.none.hint")));
            return;
        }
        HandoverPanel panel = new HandoverPanel(plan, time, user);
        Button yes =
                new Button(getTranslation("cases.handover.confirm"), click -> confirm(user, panel));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        problem.setVisible(false);
        yes.addClassName("page-action");
        add(panel, problem, yes);
    }

    private void confirm(UUID user, HandoverPanel panel) {
        problem.setVisible(false);
        try {
            UUID step = service.handOver(panel.command());
            Notices.done("cases.handover.done");
            UI.getCurrent()
                    .navigate(
                            "cases/hand-over/" + user, QueryParameters.of("done", step.toString()));
        } catch (DomainException refused) {
            problem.setText(getTranslation(refused.key(), refused.arguments()));
            problem.setVisible(true);
            panel.show(service.planOf(user));
        }
    }

    private void showResult(UUID step) {
        HandoverResult result = service.result(step);
        Button print =
                new Button(
                        getTranslation("cases.handover.print"),
                        click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("screen-only");
        add(
                new Anchor("cases", getTranslation("cases.handover.back")),
                new PageHeader(
                                getTranslation("cases.handover.result"),
                                "cases.handover.result.help")
                        .withSub(
                                getTranslation(
                                        "cases.handover.by",
                                        Typed.inline(result.byName()),
                                        time.dateTime(result.at())))
                        .withActions(print),
                new Facts().with("uikit.reason.label", Typed.inline(result.reason())),
                table(result));
        if (result.unseen() > 0) {
            add(new Paragraph(getTranslation("cases.handover.result.unseen", result.unseen())));
        }
    }

    private NativeTable table(HandoverResult result) {
        NativeTable table = new NativeTable();
        table.addClassName("figures");
        table.setCaptionText(getTranslation("cases.handover.result"));
        NativeTableRow head = new NativeTableRow();
        Stream.of("cases.list.code", "cases.handover.from", "cases.assign.to")
                .forEach(
                        key -> {
                            NativeTableHeaderCell cell =
                                    new NativeTableHeaderCell(getTranslation(key));
                            cell.getElement().setAttribute("scope", "col");
                            head.add(cell);
                        });
        table.getHead().add(head);
        List<HandoverResult.Line> lines = result.lines();
        for (HandoverResult.Line line : lines) {
            NativeTableHeaderCell code = new NativeTableHeaderCell();
            code.getElement().setAttribute("scope", "row");
            code.add(new Anchor(CasesNavigation.path(line.caseId()), CaseBadges.code(line.code())));
            table.getBody()
                    .add(
                            new NativeTableRow(
                                    code,
                                    new NativeTableCell(
                                            line.fromName().isEmpty()
                                                    ? getTranslation("cases.case.no_owner")
                                                    : Typed.inline(line.fromName())),
                                    new NativeTableCell(Typed.inline(line.toName()))));
        }
        return table;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.handover.title");
    }
}
