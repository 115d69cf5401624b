package org.sokong.narratives.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.narratives.ReportBlock;
import org.sokong.narratives.ReportText;
import org.sokong.policy.PassageStanding;
import org.sokong.uikit.Language;

/**
 * The title, headings and paragraphs of a report or a template as fields, in the language's own
 * direction; pieces are added, moved and removed by buttons that the keyboard reaches.
 */
class BlockEditor extends Div {

    private static final long serialVersionUID = 1;
    private static final int PAUSE_MILLIS = 1_200;

    private final Language language;
    private final transient Runnable changed;
    private final transient @Nullable Consumer<Consumer<ReportBlock>> citing;
    private transient Function<ReportBlock, @Nullable Component> remarks = block -> null;
    private transient Map<UUID, PassageStanding> ended = Map.of();
    private final TextField title = new TextField();
    private final Div rows = new Div();
    private final transient List<ReportBlock> blocks = new ArrayList<>();
    private final transient Map<UUID, AbstractField<?, String>> fields = new HashMap<>();
    private boolean showing;

    /**
     * @param changed told when something was typed, moved, added or removed
     * @param citing opens the choice of a passage and hands over the one chosen; null where none
     *     can be cited
     */
    BlockEditor(
            Language language, Runnable changed, @Nullable Consumer<Consumer<ReportBlock>> citing) {
        this.language = language;
        this.changed = changed;
        this.citing = citing;
        addClassName("block-editor");
        title.setLabel(getTranslation("narratives.title"));
        title.setMaxLength(ReportText.LONGEST_TITLE);
        title.setWidthFull();
        title.setRequiredIndicatorVisible(true);
        typed(title);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(PAUSE_MILLIS);
        title.addValueChangeListener(this::tell);
        rows.addClassName("block-rows");
        add(title, rows, adding());
    }

    /** What stands below a piece, such as comments on it. */
    void setRemarks(Function<ReportBlock, @Nullable Component> below) {
        this.remarks = below;
    }

    /** Which of what is quoted no longer holds. */
    void setEnded(Map<UUID, PassageStanding> passages) {
        this.ended = passages;
    }

    void show(ReportText text) {
        showing = true;
        title.setValue(text.title());
        blocks.clear();
        blocks.addAll(text.blocks());
        fill();
        showing = false;
    }

    /** What is on the screen. */
    ReportText value() {
        return new ReportText(title.getValue().strip(), present());
    }

    private List<ReportBlock> present() {
        return blocks.stream()
                .map(
                        block -> {
                            AbstractField<?, String> field = fields.get(block.id());
                            return field == null ? block : block.saying(field.getValue());
                        })
                .toList();
    }

    private void fill() {
        rows.removeAll();
        fields.clear();
        Map<UUID, String> names = ReportNames.of(this, blocks);
        for (int i = 0; i < blocks.size(); i++) {
            rows.add(row(i, names.getOrDefault(blocks.get(i).id(), "")));
        }
    }

    private Component row(int place, String name) {
        ReportBlock block = blocks.get(place);
        Component content =
                switch (block.type()) {
                    case HEADING -> heading(block, name);
                    case PARAGRAPH -> paragraph(block, name);
                    case PASSAGE -> QuotedBlock.of(block, ended);
                };
        Button up = tool(VaadinIcon.ARROW_UP, "narratives.up", name, () -> move(place, place - 1));
        up.setEnabled(place > 0);
        Button down =
                tool(VaadinIcon.ARROW_DOWN, "narratives.down", name, () -> move(place, place + 1));
        down.setEnabled(place < blocks.size() - 1);
        Button remove =
                tool(VaadinIcon.CLOSE_SMALL, "narratives.remove", name, () -> remove(place));
        Div tools = new Div(up, down, remove);
        tools.addClassName("block-tools");
        Div row = new Div(content, tools);
        row.addClassName("block-row");
        Component remark = remarks.apply(block);
        if (remark != null) {
            row.add(remark);
        }
        return row;
    }

    private Component heading(ReportBlock block, String name) {
        TextField field = new TextField(name);
        field.setMaxLength(ReportText.LONGEST_TITLE);
        field.setWidthFull();
        field.addClassName("block-heading");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        keep(block, field);
        return field;
    }

    private Component paragraph(ReportBlock block, String name) {
        TextArea field = new TextArea(name);
        field.setMaxLength(ReportBlock.LONGEST);
        field.setWidthFull();
        field.setMinRows(3);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        keep(block, field);
        return field;
    }

    private void keep(ReportBlock block, AbstractField<?, String> field) {
        typed(field);
        field.setValue(block.text());
        field.addValueChangeListener(this::tell);
        fields.put(block.id(), field);
    }

    /** The words are of the report's language, the label is of the page's. */
    private void typed(Component field) {
        field.getElement()
                .executeJs(
                        """
                        this.inputElement.setAttribute('lang', $0);
                        this.inputElement.setAttribute('dir', $1);
                        """,
                        language.tag(),
                        language.rightToLeft() ? "rtl" : "ltr");
    }

    private Button tool(VaadinIcon icon, String key, String name, Runnable deed) {
        Button button = new Button(icon.create(), click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key, name));
        return button;
    }

    private Component adding() {
        Div row =
                new Div(
                        adder("narratives.add.heading", () -> append(ReportBlock.heading(""))),
                        adder("narratives.add.paragraph", () -> append(ReportBlock.paragraph(""))));
        Consumer<Consumer<ReportBlock>> opening = citing;
        if (opening != null) {
            row.add(adder("narratives.add.passage", () -> opening.accept(this::append)));
        }
        row.addClassName("button-row");
        return row;
    }

    private Button adder(String key, Runnable deed) {
        return new Button(getTranslation(key), click -> deed.run());
    }

    private void append(ReportBlock block) {
        take();
        blocks.add(block);
        fill();
        AbstractField<?, String> field = fields.get(block.id());
        if (field instanceof com.vaadin.flow.component.Focusable<?> focusable) {
            focusable.focus();
        }
        changed.run();
    }

    private void move(int from, int to) {
        take();
        Collections.swap(blocks, from, to);
        fill();
        changed.run();
    }

    private void remove(int place) {
        take();
        blocks.remove(place);
        fill();
        changed.run();
    }

    /** What was typed so far becomes part of the pieces before they are drawn again. */
    private void take() {
        List<ReportBlock> typed = present();
        blocks.clear();
        blocks.addAll(typed);
    }

    private void tell(HasValue.ValueChangeEvent<?> change) {
        if (!showing) {
            changed.run();
        }
    }
}
