package org.sokong.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseService;
import org.sokong.cases.ErasedCase;
import org.sokong.cases.ErasureReason;
import org.sokong.cases.RetentionItem;
import org.sokong.cases.RetentionService;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Badge;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;
import org.sokong.uikit.TypedText;

/** Ended cases whose time is over: kept longer, or erased by two people. */
@Route("cases/retention")
@RolesAllowed("CASE_EDIT")
@StyleSheet("styles/cases.css")
class RetentionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient RetentionService retention;
    private final transient TimeText time;
    private final boolean mayDecide;
    private final Div body = new Div();

    RetentionView(RetentionService retention, CurrentUser currentUser, TimeText time) {
        this.retention = retention;
        this.time = time;
        this.mayDecide = currentUser.may(Permission.CASE_APPROVE);
        addClassName("stacked");
        body.addClassName("stacked");
        add(new PageHeader(getTranslation("cases.retention.title"), "cases.retention.help"), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        body.removeAll();
        List<RetentionItem> items = retention.due();
        if (items.isEmpty()) {
            body.add(
                    new EmptyState(
                            getTranslation("cases.retention.none"),
                            getTranslation("cases.retention.none.hint")));
        }
        items.forEach(item -> body.add(card(item)));
        if (mayDecide) {
            erased(retention.erased());
        }
    }

    private Component card(RetentionItem item) {
        H2 code = new H2(new Anchor("cases/" + item.caseId(), CaseBadges.code(item.code())));
        Div head =
                new Div(
                        code,
                        new Badge(
                                getTranslation(
                                        item.over()
                                                ? "cases.retention.over"
                                                : "cases.retention.soon"),
                                item.over() ? Badge.Tone.BAD : Badge.Tone.WARN));
        head.addClassName("status-line");
        Div card =
                new Div(
                        head,
                        why(
                                getTranslation(
                                        "cases.retention.kept",
                                        item.closedOn() == null ? "" : time.date(item.closedOn()),
                                        time.date(item.keepUntil()))));
        card.addClassNames("card", "stacked");
        if (item.reason() != null) {
            card.add(new Paragraph(new TypedText(item.reason())));
        }
        if (item.askedBy() != null && item.askedAt() != null) {
            card.add(
                    why(
                            getTranslation(
                                    "cases.retention.asked",
                                    Typed.inline(item.askedBy()),
                                    time.dateTime(item.askedAt()),
                                    EnumLabels.label("cases", item.erasureReason()))));
        }
        Div buttons = new Div();
        buttons.addClassName("button-row");
        if (mayDecide) {
            buttons.add(button("cases.retention.keep", item, () -> keep(item)));
        }
        if (item.over() && item.askedBy() == null) {
            buttons.add(button("cases.retention.ask", item, () -> ask(item)));
        }
        if (item.askedBy() != null) {
            buttons.add(
                    button(
                            "cases.retention.withdraw",
                            item,
                            () ->
                                    run(
                                            () ->
                                                    retention.withdrawErasure(
                                                            item.caseId(), item.version()),
                                            "cases.retention.done.withdrawn")));
        }
        if (item.over() && item.mayConfirm()) {
            Button confirm = button("cases.retention.confirm", item, () -> confirm(item));
            confirm.addThemeVariants(ButtonVariant.ERROR);
            buttons.add(confirm);
        }
        card.add(buttons);
        return card;
    }

    private void keep(RetentionItem item) {
        DatePicker until = ComponentTexts.datePicker(getTranslation("cases.retention.until"));
        TextArea reason = new TextArea(getTranslation("cases.retention.reason"));
        reason.setMaxLength(CaseService.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.getElement().executeJs("this.inputElement.dir = 'auto'");
        FieldProblems problems =
                new FieldProblems()
                        .at("cases.retention.error.until", until)
                        .at("cases.retention.error.reason", reason);
        Dialog dialog = dialog("cases.retention.keep", until, reason, problems);
        Button yes =
                new Button(
                        getTranslation("uikit.save"),
                        click -> {
                            if (problems.run(
                                    () ->
                                            retention.keepLonger(
                                                    item.caseId(),
                                                    item.version(),
                                                    until.getValue(),
                                                    reason.getValue()))) {
                                dialog.close();
                                Notices.done("cases.retention.done.kept");
                                show();
                            }
                        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(cancel(dialog), yes);
        dialog.open();
    }

    private void ask(RetentionItem item) {
        ReasonDialog.coded(
                        getTranslation("cases.retention.ask"),
                        getTranslation("cases.retention.ask.explain"),
                        getTranslation("cases.retention.ask"),
                        List.of(ErasureReason.values()),
                        reason -> EnumLabels.label("cases", reason),
                        false,
                        (reason, none) -> {
                            retention.askErasure(item.caseId(), item.version(), reason);
                            Notices.done("cases.retention.done.asked");
                            show();
                        })
                .withoutWords()
                .open();
    }

    private void confirm(RetentionItem item) {
        FieldProblems problems = new FieldProblems();
        Dialog dialog =
                dialog(
                        "cases.retention.confirm",
                        new Paragraph(
                                getTranslation("cases.retention.confirm.explain", item.code())),
                        problems);
        Button yes =
                new Button(
                        getTranslation("cases.retention.confirm"),
                        click -> {
                            if (problems.run(
                                    () ->
                                            retention.confirmErasure(
                                                    item.caseId(), item.version()))) {
                                dialog.close();
                                Notices.done("cases.retention.done.erased");
                                show();
                            }
                        });
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(cancel(dialog), yes);
        dialog.open();
    }

    private Dialog dialog(String titleKey, Component... parts) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation(titleKey));
        dialog.setWidth("min(34rem, 94vw)");
        VerticalLayout inside = new VerticalLayout(parts);
        inside.setPadding(false);
        dialog.add(inside);
        return dialog;
    }

    private Button cancel(Dialog dialog) {
        return new Button(getTranslation("uikit.cancel"), click -> dialog.close());
    }

    private void erased(List<ErasedCase> cases) {
        if (cases.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (ErasedCase one : cases) {
            list.add(
                    new ListItem(
                            getTranslation(
                                    "cases.retention.erased.line",
                                    one.code(),
                                    time.dateTime(one.erasedAt()),
                                    EnumLabels.label("cases", one.reason()))));
        }
        Div card = new Div(new H2(getTranslation("cases.retention.erased")), list);
        card.addClassNames("card", "stacked");
        body.add(card);
    }

    private void run(Runnable deed, String done) {
        try {
            deed.run();
            Notices.done(done);
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
        show();
    }

    private Button button(String key, RetentionItem item, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.setAriaLabel(getTranslation(key) + ": " + item.code());
        return button;
    }

    private static Span why(String text) {
        Span span = new Span(text);
        span.addClassName("why");
        return span;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.retention.title");
    }
}
