package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Missing;
import org.sokong.cases.MoveOption;
import org.sokong.cases.StepDetail;
import org.sokong.cases.StepKind;

/** The one next step: what the case still needs to go on, each with the button that does it. */
class NextStep extends Div {

    private static final long serialVersionUID = 1;

    /** Where the full record of a step is kept; a step without one is only ticked. */
    private static final Map<StepKind, String> PLACES =
            Map.ofEntries(
                    Map.entry(StepKind.NEEDS_ASSESSED, "assessment"),
                    Map.entry(StepKind.PLAN_MADE, "plan"),
                    Map.entry(StepKind.CLIENT_AGREED, "plan"),
                    Map.entry(StepKind.PLAN_APPROVED, "plan"),
                    Map.entry(StepKind.ACTIONS_DONE, "plan"),
                    Map.entry(StepKind.SERVICE_STARTED, "services"),
                    Map.entry(StepKind.SAFETY_PLAN_REVIEWED, "safety"),
                    Map.entry(StepKind.CLOSURE_FORM, "closure"),
                    Map.entry(StepKind.CLOSURE_APPROVED, "closure"),
                    Map.entry(StepKind.CLIENT_TOLD_HOW_TO_RETURN, "closure"));

    private final CaseServices services;
    private final CaseDetail detail;
    private final Runnable changed;
    private final Consumer<String> openTab;

    NextStep(CaseServices services, CaseDetail detail, Runnable changed, Consumer<String> openTab) {
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        this.openTab = openTab;
        addClassName("next-step");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("cases.next.label"));
        Optional<CaseStatus> to = detail.status().forward();
        if (to.isEmpty()) {
            setVisible(false);
            return;
        }
        services.contents().moves(detail.id()).stream()
                .filter(option -> option.to() == to.get())
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(MoveOption option) {
        H2 title = new H2();
        add(title);
        if (option.missing().isEmpty()) {
            title.setText(getTranslation("cases.next.ready", option.to()));
            Button go =
                    new Button(
                            getTranslation("cases.next.go", option.to()),
                            click -> new MoveDialog(services, detail, option.to(), changed).open());
            go.addThemeVariants(ButtonVariant.PRIMARY);
            add(go);
            return;
        }
        title.setText(getTranslation("cases.next.missing", option.to()));
        UnorderedList list = new UnorderedList();
        option.missing()
                .forEach(
                        missing -> {
                            ListItem item =
                                    new ListItem(
                                            new Span(
                                                    getTranslation(
                                                            missing.key(),
                                                            missing.arguments().toArray())));
                            addButtons(item, missing);
                            list.add(item);
                        });
        add(list);
    }

    /** The tab of the case page where the missing thing is done, where there is one. */
    private Optional<String> place(Missing missing, String key) {
        String known =
                Arrays.stream(StepKind.values())
                        .filter(kind -> kind.name().equals(key))
                        .map(PLACES::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(missing.tab());
        return Optional.ofNullable(known)
                .filter(
                        tab ->
                                services.contributedTabs().stream()
                                        .anyMatch(found -> found.key().endsWith("." + tab)));
    }

    private void addButtons(ListItem item, Missing missing) {
        String key = missing.key().substring(missing.key().lastIndexOf('.') + 1);
        Optional<String> place = place(missing, key);
        if (place.isPresent()) {
            item.add(
                    button(
                            getTranslation("cases.next.to_place"),
                            () -> openTab.accept(place.get())));
            return;
        }
        switch (key) {
            case "risk" ->
                    item.add(
                            button(
                                    getTranslation("cases.risk.set"),
                                    () -> new RiskDialog(services, detail, changed).open()));
            case "legal_basis",
                    "consent_on",
                    "consent_note",
                    "consent_in_future",
                    "contact_in_future" ->
                    item.add(
                            button(
                                    getTranslation("cases.next.to_intake"),
                                    () -> openTab.accept("intake")));
            case "PLAN_APPROVED" ->
                    addApproval(
                            item,
                            StepKind.PLAN_APPROVAL_REQUESTED,
                            StepKind.PLAN_APPROVED,
                            StepKind.PLAN_REJECTED);
            case "CLOSURE_APPROVED" ->
                    addApproval(
                            item,
                            StepKind.CLOSURE_APPROVAL_REQUESTED,
                            StepKind.CLOSURE_APPROVED,
                            StepKind.CLOSURE_REJECTED);
            default -> {
                if (Arrays.stream(StepKind.values()).anyMatch(kind -> kind.name().equals(key))) {
                    item.add(step(StepKind.valueOf(key)));
                }
            }
        }
    }

    private void addApproval(ListItem item, StepKind request, StepKind yes, StepKind no) {
        Optional<StepDetail> requested =
                services.contents().steps(detail.id()).stream()
                        .filter(step -> step.kind() == request)
                        .findFirst();
        if (requested.isEmpty()) {
            item.add(step(request));
        } else if (services.currentUser().may(Permission.CASE_APPROVE)
                && !requested.get().recordedBy().equals(services.currentUser().id())) {
            item.add(step(yes), step(no));
        } else {
            Span waiting = new Span(getTranslation("cases.next.waiting_for_approval"));
            waiting.addClassName("why");
            item.add(waiting);
        }
    }

    private Button step(StepKind kind) {
        return button(
                getTranslation("cases.stepbutton." + kind.name()),
                () -> new StepDialog(services, detail, kind, changed).open());
    }

    private static Button button(String text, Runnable run) {
        Button button = new Button(text, click -> run.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
