package org.sokong.deadlines.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.deadlines.Length;
import org.sokong.uikit.Badge;

/** How long there is for one thing, a line for each risk or urgency. */
class LevelCard extends Div {

    private static final long serialVersionUID = 1;

    private final String title;
    private final boolean standard;
    private final transient Runnable saved;

    /**
     * A line.
     *
     * @param name the risk or urgency, translated
     * @param hint what the dialog says, translated
     * @param standard what counts where nobody changed it; null on the page of the standard
     * @param source where it stands, null for none
     */
    record Line(
            String name,
            String hint,
            Length length,
            @Nullable Length standard,
            @Nullable String source,
            boolean changed,
            Consumer<@Nullable Length> change,
            Runnable reset) {}

    LevelCard(String title, boolean standard, List<Line> lines, Runnable saved) {
        this.title = title;
        this.standard = standard;
        this.saved = saved;
        UnorderedList list = new UnorderedList();
        list.addClassName("deadlines-lines");
        lines.forEach(line -> list.add(item(line)));
        add(new H3(title), list);
        addClassName("card");
    }

    private ListItem item(Line line) {
        Span name = new Span(line.name());
        name.addClassName("deadlines-name");
        Span length = new Span(text(line.length()));
        Span origin = new Span(origin(line));
        origin.addClassName("why");
        Div actions = new Div();
        actions.addClassName("deadlines-actions");
        actions.add(button(line, "deadlines.levels.change", () -> change(line)));
        if (!standard && line.changed()) {
            actions.add(
                    button(
                            line,
                            "deadlines.levels.reset",
                            () -> {
                                line.reset().run();
                                saved.run();
                            }));
        }
        ListItem item = new ListItem(name, length);
        if (line.changed()) {
            item.add(new Badge(getTranslation("deadlines.levels.changed"), Badge.Tone.GOOD));
        }
        item.add(origin, actions);
        return item;
    }

    private String origin(Line line) {
        Length before = line.standard();
        if (!standard && line.changed() && before != null) {
            return getTranslation("deadlines.levels.standard_is", text(before));
        }
        String source = line.source();
        if (source != null) {
            return getTranslation("deadlines.levels.source", source);
        }
        return getTranslation(
                line.changed() ? "deadlines.levels.set_here" : "deadlines.levels.ours");
    }

    private Button button(Line line, String key, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.setAriaLabel(
                getTranslation("deadlines.levels.action", getTranslation(key), title, line.name()));
        return button;
    }

    private void change(Line line) {
        new LevelDialog(title, line.hint(), line.length(), line.change(), saved).open();
    }

    /** A length as people say it. */
    private String text(Length length) {
        return getTranslation("deadlines.length." + length.unit().name(), length.value());
    }
}
