package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.sokong.consent.SharingRequestItem;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;

/** What a supervisor is asked to let go without an agreement, and what was decided. */
class SharingCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient SafeguardServices services;
    private final transient Runnable changed;

    SharingCard(SafeguardServices services, List<SharingRequestItem> found, Runnable changed) {
        this.services = services;
        this.changed = changed;
        addClassNames("card", "stacked");
        add(
                new H2(getTranslation("consent.sharing.title")),
                new Paragraph(getTranslation("consent.sharing.explain")));
        UnorderedList list = new UnorderedList();
        list.addClassName("grants");
        found.forEach(request -> list.add(line(request)));
        add(list);
    }

    private ListItem line(SharingRequestItem request) {
        Span what =
                new Span(
                        getTranslation(
                                words(request, "consent.sharing.what"),
                                request.code(),
                                Typed.inline(request.receiver())));
        what.addClassName("grant-who");
        ListItem item =
                new ListItem(
                        what,
                        why(
                                getTranslation(
                                        "consent.sharing.terms",
                                        EnumLabels.label("consent", request.purpose()),
                                        EnumLabels.labels("cases", request.sections()))),
                        typed(request.reason()),
                        why(
                                getTranslation(
                                        "consent.sharing.asked_by",
                                        Typed.inline(request.by()),
                                        services.time().dateTime(request.at()))));
        if (request.decidedBy() != null && request.decidedAt() != null) {
            item.add(
                    why(
                            getTranslation(
                                    "consent.sharing.decided_by",
                                    EnumLabels.label("consent", request.state()),
                                    Typed.inline(request.decidedBy()),
                                    services.time().dateTime(request.decidedAt()))),
                    typed(request.note() == null ? "" : request.note()));
        } else {
            item.add(why(EnumLabels.label("consent", request.state())));
        }
        if (request.mayDecide()) {
            Button yes =
                    new Button(getTranslation("consent.sharing.yes"), click -> ask(request, true));
            Button no =
                    new Button(getTranslation("consent.sharing.no"), click -> ask(request, false));
            no.addThemeVariants(ButtonVariant.TERTIARY);
            Div buttons = new Div(yes, no);
            buttons.addClassName("buttons");
            item.add(buttons);
        }
        return item;
    }

    /** A referral takes parts of a case along, a transfer the case. */
    private static String words(SharingRequestItem request, String key) {
        return request.purpose().isOfReferrals() ? key : key + ".transfer";
    }

    private static Span why(String text) {
        Span span = new Span(text);
        span.addClassName("why");
        return span;
    }

    private static Span typed(String text) {
        Span span = why(text);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }

    private void ask(SharingRequestItem request, boolean yes) {
        ReasonDialog<Void> dialog =
                ReasonDialog.text(
                        getTranslation(yes ? "consent.sharing.yes" : "consent.sharing.no"),
                        getTranslation(
                                words(
                                        request,
                                        yes
                                                ? "consent.sharing.yes.text"
                                                : "consent.sharing.no.text"),
                                Typed.inline(request.receiver())),
                        getTranslation(yes ? "consent.sharing.yes" : "consent.sharing.no"),
                        note -> {
                            services.requests().decide(request.id(), yes, note);
                            changed.run();
                        });
        (yes ? dialog.harmless() : dialog).open();
    }
}
