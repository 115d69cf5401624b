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
import java.util.UUID;
import org.sokong.consent.NoShareEntry;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;

/** With whom nothing of the case is shared. */
class NoShareCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient SafeguardServices services;
    private final transient Runnable changed;

    NoShareCard(SafeguardServices services, UUID caseId, Runnable changed) {
        this.services = services;
        this.changed = changed;
        addClassNames("card", "stacked");
        add(
                new H2(getTranslation("consent.no_share.title")),
                new Paragraph(getTranslation("consent.no_share.explain")));
        List<NoShareEntry> entries = services.noShare().ofCase(caseId);
        if (entries.isEmpty()) {
            Paragraph nobody = new Paragraph(getTranslation("consent.no_share.nobody"));
            nobody.addClassName("held");
            add(nobody);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("grants");
            entries.forEach(entry -> list.add(line(entry)));
            add(list);
        }
        add(
                new Button(
                        getTranslation("consent.no_share.add"),
                        click -> new NoShareDialog(services, caseId, changed).open()));
    }

    private ListItem line(NoShareEntry entry) {
        Span who = new Span(Typed.inline(entry.name()));
        who.addClassName("grant-who");
        Span kind =
                new Span(
                        entry.organisation() == null
                                ? EnumLabels.label("consent", entry.kind())
                                : Typed.inline(entry.organisation()));
        kind.addClassName("why");
        Span why = new Span(entry.reason());
        why.addClassName("why");
        why.getElement().setAttribute("dir", "auto");
        Span by =
                new Span(
                        getTranslation(
                                "consent.no_share.by",
                                Typed.inline(entry.by()),
                                services.time().date(entry.at())));
        by.addClassName("why");
        Button end = new Button(getTranslation("consent.no_share.end"), click -> ask(entry));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setAriaLabel(getTranslation("consent.no_share.end.of", Typed.inline(entry.name())));
        return new ListItem(who, kind, why, by, end);
    }

    private void ask(NoShareEntry entry) {
        ReasonDialog.text(
                        getTranslation("consent.no_share.end"),
                        getTranslation("consent.no_share.end.text", Typed.inline(entry.name())),
                        getTranslation("consent.no_share.end"),
                        reason -> {
                            services.noShare().end(entry.id(), reason);
                            changed.run();
                        })
                .open();
    }
}
