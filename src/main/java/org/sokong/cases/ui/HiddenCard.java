package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.HiddenPerson;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;

/** From whom the case is hidden by name, for those who work on it. */
class HiddenCard extends Div {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final CaseDetail detail;
    private final Runnable changed;

    HiddenCard(CaseServices services, CaseDetail detail, Runnable changed) {
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        addClassNames("card", "stacked");
        add(
                new H2(getTranslation("cases.hidden.title")),
                new Paragraph(getTranslation("cases.hidden.explain")));
        List<HiddenPerson> people = services.hiding().ofCase(detail.id());
        if (people.isEmpty()) {
            Paragraph nobody = new Paragraph(getTranslation("cases.hidden.nobody"));
            nobody.addClassName("held");
            add(nobody);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("grants");
            people.forEach(person -> list.add(line(person)));
            add(list);
        }
        add(
                new Button(
                        getTranslation("cases.hidden.add"),
                        click -> new HideDialog(services, detail, changed).open()));
    }

    private ListItem line(HiddenPerson person) {
        Span who =
                new Span(
                        getTranslation(
                                "cases.hidden.who",
                                Typed.inline(person.name()),
                                Typed.inline(person.organisation())));
        who.addClassName("grant-who");
        Span why = new Span(person.reason());
        why.addClassName("why");
        why.getElement().setAttribute("dir", "auto");
        Span by =
                new Span(
                        getTranslation(
                                "cases.hidden.by",
                                Typed.inline(person.by()),
                                services.time().date(person.at())));
        by.addClassName("why");
        Button end = new Button(getTranslation("cases.hidden.end"), click -> ask(person));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setAriaLabel(
                getTranslation("cases.access.end.of", end.getText(), Typed.inline(person.name())));
        return new ListItem(who, why, by, end);
    }

    private void ask(HiddenPerson person) {
        ReasonDialog.text(
                        getTranslation("cases.hidden.end.title"),
                        getTranslation("cases.hidden.end.text", Typed.inline(person.name())),
                        getTranslation("cases.hidden.end"),
                        reason -> {
                            services.hiding().end(person.id(), reason);
                            changed.run();
                        })
                .harmless()
                .open();
    }
}
