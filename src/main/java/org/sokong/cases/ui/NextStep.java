package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Consumer;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Missing;
import org.sokong.cases.MoveOption;

/** The one next step: what the case still needs to go on, each with the button that does it. */
class NextStep extends Div {

    private static final long serialVersionUID = 1;

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

    private void addButtons(ListItem item, Missing missing) {
        if (missing.key().equals("cases.missing.risk")) {
            item.add(
                    button(
                            getTranslation("cases.risk.set"),
                            () -> new RiskDialog(services, detail, changed).open()));
            return;
        }
        MissingList.place(services, missing)
                .ifPresent(
                        tab ->
                                item.add(
                                        button(
                                                getTranslation(
                                                        tab.equals("intake")
                                                                ? "cases.next.to_intake"
                                                                : "cases.next.to_place"),
                                                () -> openTab.accept(tab))));
        MissingList.step(services, missing)
                .ifPresent(
                        kind ->
                                item.add(
                                        button(
                                                getTranslation("cases.stepbutton." + kind.name()),
                                                () ->
                                                        new StepDialog(
                                                                        services, detail, kind,
                                                                        changed)
                                                                .open())));
    }

    private static Button button(String text, Runnable run) {
        Button button = new Button(text, click -> run.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
