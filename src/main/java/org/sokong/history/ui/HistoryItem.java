package org.sokong.history.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.HistoryField.HistoryChange;
import org.sokong.history.HistoryEntry;
import org.sokong.history.RecordRef;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Typed;
import org.sokong.uikit.TypedText;

/** One moment of the history: who, when, and what became of which answer. */
class HistoryItem extends ListItem {

    private static final long serialVersionUID = 1;

    /**
     * @param only what the button "only this record" does, null for no button
     */
    HistoryItem(HistoryServices services, HistoryEntry entry, @Nullable Consumer<RecordRef> only) {
        addClassName("card");
        String who =
                entry.who().isEmpty()
                        ? getTranslation("history.system")
                        : Typed.inline(entry.who());
        add(new H3(services.time().dateTime(entry.at()) + " · " + who));
        entry.records().forEach(record -> add(record(record, only)));
    }

    private Div record(HistoryEntry.Record record, @Nullable Consumer<RecordRef> only) {
        String name = getTranslation(record.ref().kind());
        Div head = new Div(new H4(name));
        head.addClassName("status-line");
        String section = EnumLabels.label("cases", record.section());
        if (!section.equals(name)) {
            head.add(new Badge(section, Badge.Tone.PLAIN));
        }
        if (record.isNew()) {
            head.add(new Badge(getTranslation("history.new"), Badge.Tone.GOOD));
        }
        if (only != null) {
            Button button =
                    new Button(
                            getTranslation("history.record.this"),
                            click -> only.accept(record.ref()));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.setAriaLabel(getTranslation("history.record.this") + ": " + name);
            head.add(button);
        }
        DescriptionList changes = new DescriptionList();
        changes.addClassName("facts");
        record.changes()
                .forEach(
                        change ->
                                changes.add(
                                        new DescriptionList.Term(change.label()),
                                        description(change)));
        return new Div(head, changes);
    }

    private DescriptionList.Description description(HistoryChange change) {
        DescriptionList.Description description = new DescriptionList.Description();
        if (!change.before().isEmpty()) {
            description.add(piece("history.before", change.before(), "history-before"));
        }
        if (!change.after().isEmpty()) {
            description.add(piece("history.after", change.after(), "history-after"));
        } else {
            Span gone = new Span(getTranslation("history.gone"));
            gone.addClassName("why");
            description.add(gone);
        }
        return description;
    }

    /** The words, with what they are said before them for those who hear the page. */
    private Div piece(String key, String words, String look) {
        Span label = new Span(getTranslation(key) + " ");
        label.addClassName("history-side");
        TypedText text = new TypedText(words);
        text.addClassNames("words", look);
        return new Div(label, text);
    }
}
