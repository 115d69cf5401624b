package org.sokong.planning.ui;

import static org.sokong.planning.ui.PlanPieces.why;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sokong.planning.GoalPillar;
import org.sokong.planning.ServiceDetail;
import org.sokong.planning.ServiceForm;
import org.sokong.planning.ServiceLog;
import org.sokong.planning.StayDetail;
import org.sokong.planning.StayForm;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Typed;

/** What was given to the client: services, and stays in a shelter, newest first. */
@StyleSheet("styles/plan.css")
class ServicePanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int FIRST = 12;

    private final transient PlanServices services;
    private final UUID caseId;
    private boolean all;

    ServicePanel(PlanServices services, UUID caseId) {
        this.services = services;
        this.caseId = caseId;
        addClassNames("card", "tab-stack");
        show();
    }

    private void show() {
        removeAll();
        ServiceLog log = services.log().read(caseId);
        add(
                new H2(getTranslation("planning.service.title")),
                new Paragraph(getTranslation("planning.service.help")));
        if (log.mayWrite()) {
            Button service =
                    new Button(
                            getTranslation("planning.service.add"),
                            click -> new ServiceDialog(services, log, null, this::show).open());
            service.addThemeVariants(ButtonVariant.PRIMARY);
            Button stay =
                    new Button(
                            getTranslation("planning.stay.add"),
                            click -> new StayDialog(services, log, null, this::show).open());
            Div row = new Div(service, stay);
            row.addClassName("button-row");
            add(row);
        }
        add(new H3(getTranslation("planning.service.list")));
        if (log.services().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("planning.service.none"),
                            getTranslation("planning.service.none.hint")));
        } else {
            add(given(log));
        }
        int more = log.services().size() - FIRST;
        if (more > 0 && !all) {
            add(
                    new Button(
                            getTranslation("planning.service.more", more),
                            click -> {
                                all = true;
                                show();
                            }));
        }
        add(new H3(getTranslation("planning.stay.list")));
        if (log.stays().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("planning.stay.none"));
            none.addClassName("sub");
            add(none);
        } else {
            add(stays(log));
        }
    }

    private Component given(ServiceLog log) {
        UnorderedList list = list();
        log.services().stream()
                .limit(all ? Integer.MAX_VALUE : FIRST)
                .forEach(service -> list.add(line(log, service)));
        return list;
    }

    private ListItem line(ServiceLog log, ServiceDetail service) {
        ServiceForm form = service.form();
        String name = EnumLabels.label("organisations", form.category());
        Span title = new Span(name);
        title.addClassName("timeline-what");
        Div badges = new Div(new Badge(mode(form), Badge.Tone.PLAIN));
        badges.addClassName("plan-badges");
        List<String> parts = new ArrayList<>();
        parts.add(services.time().date(form.givenOn()));
        if (service.providerName() != null) {
            parts.add(Typed.inline(service.providerName()));
        }
        if (form.place() != null) {
            parts.add(Typed.inline(form.place()));
        }
        if (form.units() != null) {
            parts.add(
                    Typed.inline(
                            form.units().toPlainString()
                                    + " "
                                    + EnumLabels.label("planning", form.unit())));
        }
        parts.add(Typed.inline(service.recordedBy()));
        ListItem item = new ListItem(title, badges, why(String.join(" · ", parts)));
        GoalPillar.of(form.category())
                .ifPresent(
                        pillar ->
                                item.add(
                                        why(
                                                getTranslation(
                                                        "planning.service.pillar",
                                                        EnumLabels.label("planning", pillar)))));
        if (service.goal() != null) {
            item.add(
                    why(getTranslation("planning.service.for_goal", Typed.inline(service.goal()))));
        }
        if (form.result() != null) {
            item.add(PlanPieces.typed(form.result()));
        }
        if (log.mayWrite()) {
            item.add(
                    change(
                            "planning.service.change",
                            name + ", " + services.time().date(form.givenOn()),
                            () -> new ServiceDialog(services, log, service, this::show).open()));
        }
        return item;
    }

    private String mode(ServiceForm form) {
        String mode = EnumLabels.label("planning", form.mode());
        return form.referralCode() == null
                ? mode
                : mode + " · " + Typed.inline(form.referralCode());
    }

    private Component stays(ServiceLog log) {
        UnorderedList list = list();
        for (StayDetail stay : log.stays()) {
            StayForm form = stay.form();
            Span place = new Span(form.place());
            place.addClassName("timeline-what");
            place.getElement().setAttribute("dir", "auto");
            String from = services.time().date(form.fromOn());
            String days =
                    form.untilOn() == null
                            ? getTranslation("planning.stay.since", from)
                            : getTranslation(
                                    "planning.stay.days",
                                    from,
                                    services.time().date(form.untilOn()));
            ListItem item =
                    new ListItem(
                            place, why(EnumLabels.label("planning", form.kind()) + " · " + days));
            if (log.mayWrite()) {
                item.add(
                        change(
                                "planning.stay.change",
                                Typed.inline(form.place()),
                                () -> new StayDialog(services, log, stay, this::show).open()));
            }
            list.add(item);
        }
        return list;
    }

    private Button change(String key, String of, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + of);
        return button;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plan-list");
        return list;
    }
}
