package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.DueItem;
import org.sokong.cases.StepKind;
import org.sokong.uikit.EnumLabels;

/** What is due in the case, with the time that is left, and where each thing is done. */
class DueCard extends Div {

    private static final long serialVersionUID = 1;

    DueCard(CaseServices services, CaseDetail detail, Runnable changed) {
        addClassNames("card", "due-card");
        add(new H2(getTranslation("cases.due.title")));
        List<DueItem> items = services.contents().due(detail.id());
        if (items.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("cases.due.none"));
            none.addClassName("sub");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        items.forEach(item -> list.add(line(services, detail, item)));
        add(list);
        boolean contact =
                items.stream()
                        .anyMatch(item -> StepKind.CONTACT_MADE.clocks().contains(item.kind()));
        if (contact && detail.mayWork()) {
            Button record =
                    new Button(
                            getTranslation("cases.stepbutton.CONTACT_MADE"),
                            click ->
                                    new StepDialog(services, detail, StepKind.CONTACT_MADE, changed)
                                            .open());
            add(record);
        }
    }

    private ListItem line(CaseServices services, CaseDetail detail, DueItem item) {
        Anchor what =
                new Anchor(
                        CasesNavigation.path(detail.id()) + "?tab=" + item.tab(),
                        EnumLabels.label("deadlines", item.kind()));
        Span when =
                new Span(getTranslation("cases.due.until", services.time().dateTime(item.dueAt())));
        when.addClassName("why");
        return new ListItem(what, services.time().clock(item.dueAt()), when);
    }
}
