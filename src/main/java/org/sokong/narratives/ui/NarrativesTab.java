package org.sokong.narratives.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.sokong.access.Permission;
import org.sokong.narratives.ReportItem;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Typed;

/** The narrative reports of a case. */
@StyleSheet("styles/narratives.css")
class NarrativesTab extends Div {

    private static final long serialVersionUID = 1;

    private final transient NarrativeServices services;

    NarrativesTab(NarrativeServices services, UUID caseId) {
        this.services = services;
        addClassName("stacked");
        if (services.user().may(Permission.CASE_EDIT) && services.access().mayWork(caseId)) {
            Button start =
                    new Button(
                            getTranslation("narratives.start"),
                            click -> new StartDialog(services, caseId).open());
            start.addThemeVariants(ButtonVariant.PRIMARY);
            Div row = new Div(start);
            row.addClassName("button-row");
            add(row);
        }
        List<ReportItem> items = services.reports().ofCase(caseId);
        if (items.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("narratives.list.none"),
                            getTranslation("narratives.list.none.hint")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("narrative-list");
        items.forEach(item -> list.add(line(caseId, item)));
        add(list);
    }

    private ListItem line(UUID caseId, ReportItem item) {
        Anchor open = new Anchor(NarrativesPath.of(caseId, item.id()), item.title());
        open.getElement().setAttribute("lang", item.language().tag());
        open.getElement().setAttribute("dir", "auto");
        Span kind = new Span(EnumLabels.label("narratives", item.kind()));
        kind.addClassName("why");
        Span by =
                new Span(
                        getTranslation(
                                "narratives.list.by",
                                Typed.inline(item.authorName()),
                                services.time().dateTime(item.changedAt())));
        by.addClassName("why");
        Div head = new Div(open, ReportBadges.of(item.state()));
        head.addClassName("narrative-line-head");
        String number = item.number();
        if (number != null) {
            Span code = new Span(number);
            code.addClassName("code");
            head.add(code);
        }
        ListItem line = new ListItem(head, kind, by);
        line.addClassName("card");
        return line;
    }
}
