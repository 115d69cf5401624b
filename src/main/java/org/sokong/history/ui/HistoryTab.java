package org.sokong.history.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.history.HistoryFilter;
import org.sokong.history.HistoryPage;
import org.sokong.history.RecordRef;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EnumLabels;

/** What changed in a case, newest first; older pages come at the press of a button. */
@StyleSheet("styles/history.css")
class HistoryTab extends Div {

    private static final long serialVersionUID = 1;

    private final transient HistoryServices services;
    private final UUID caseId;
    private final Select<Section> section = new Select<>();
    private final Div chosen = new Div();
    private final OrderedList entries = new OrderedList();
    private final Div below = new Div();
    private transient HistoryFilter filter = HistoryFilter.ALL;

    HistoryTab(HistoryServices services, UUID caseId) {
        this.services = services;
        this.caseId = caseId;
        addClassNames("stacked", "history");
        entries.addClassName("history-entries");
        Paragraph hint = new Paragraph(getTranslation("history.hint"));
        hint.addClassName("sub");
        HistoryPage first = services.history().page(caseId, filter, null, getLocale());
        section.setLabel(getTranslation("history.section"));
        section.setItemLabelGenerator(
                one -> one == null ? getTranslation("history.all") : label(one));
        section.setEmptySelectionAllowed(true);
        section.setEmptySelectionCaption(getTranslation("history.all"));
        section.setItems(first.sections().stream().sorted().toList());
        section.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        show(new HistoryFilter(change.getValue(), null));
                    }
                });
        add(new H2(getTranslation("history.tab.history")), hint, section, withheld(first));
        add(chosen, entries, below);
        below.addClassName("button-row");
        append(first);
    }

    private Paragraph withheld(HistoryPage page) {
        Paragraph withheld = new Paragraph();
        Set<Section> parts = page.withheld();
        withheld.addClassName("held");
        withheld.setVisible(!parts.isEmpty());
        withheld.setText(
                getTranslation(
                        "history.withheld",
                        parts.stream()
                                .sorted()
                                .map(HistoryTab::label)
                                .collect(
                                        Collectors.joining(
                                                getTranslation("uikit.list.separator")))));
        return withheld;
    }

    private void show(HistoryFilter wanted) {
        filter = wanted;
        entries.removeAll();
        chosen.removeAll();
        RecordRef record = wanted.record();
        if (record != null) {
            Button all =
                    new Button(
                            getTranslation("history.record.all"),
                            click -> show(new HistoryFilter(section.getValue(), null)));
            all.addThemeVariants(ButtonVariant.SMALL);
            chosen.add(
                    new Span(getTranslation("history.record.only", getTranslation(record.kind()))),
                    all);
            chosen.addClassName("status-line");
        }
        append(services.history().page(caseId, filter, null, getLocale()));
    }

    private void append(HistoryPage page) {
        below.removeAll();
        page.entries()
                .forEach(
                        entry ->
                                entries.add(
                                        new HistoryItem(
                                                services,
                                                entry,
                                                filter.record() == null ? this::only : null)));
        if (entries.getComponentCount() == 0) {
            below.add(
                    new EmptyState(
                            getTranslation("history.none"), getTranslation("history.none.hint")));
        }
        if (page.more()) {
            long last = page.entries().getLast().revision();
            below.add(
                    new Button(
                            getTranslation("history.older"),
                            click ->
                                    append(
                                            services.history()
                                                    .page(caseId, filter, last, getLocale()))));
        }
    }

    private void only(RecordRef record) {
        show(new HistoryFilter(section.getValue(), record));
    }

    private static String label(@Nullable Section part) {
        return EnumLabels.label("cases", part);
    }
}
