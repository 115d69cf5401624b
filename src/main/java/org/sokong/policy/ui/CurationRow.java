package org.sokong.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.sokong.policy.CurationDetail;
import org.sokong.policy.ParagraphAction;
import org.sokong.policy.ParagraphKind;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;

/**
 * A paragraph of the original beside what readers see of it, with why it is so. The row takes the
 * keys S, P, J and M and the arrows while it has the focus itself.
 */
class CurationRow extends Div {

    private static final long serialVersionUID = 1;

    private final transient CurationDetail.Row row;

    /** What can be done with the row. */
    interface Steps {
        void keepOrStrip();

        void split();

        void join();

        void more();

        void reword();

        void insert();
    }

    /** What the hand that looks at the row may do. */
    enum Hand {
        READS,
        /** Sorts what a file says; its words stay. */
        SORTS,
        /** Writes a new version for which there is no file. */
        WRITES
    }

    CurationRow(CurationDetail.Row row, Hand hand, Steps steps) {
        this.row = row;
        addClassName("policy-curation-row");
        setId("p" + row.number());
        boolean shown = isShown(row);
        if (!shown) {
            addClassName("policy-curation-stripped");
        }
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("policy.curate.row", row.number()));
        Span number = new Span(DocumentFacts.ltr("¶" + row.number()));
        number.addClassName("policy-number");
        add(number, original(), proposed(shown));
        if (hand != Hand.READS && !row.joined()) {
            Div buttons = buttons(shown, steps);
            if (hand == Hand.WRITES) {
                write(buttons, shown, steps);
            }
            add(buttons);
            keys(shown, steps);
        }
    }

    private Div original() {
        Div original = new Div();
        original.addClassName("policy-curation-original");
        if (row.original() != null) {
            original.add(new Quoted(row.original(), row.language()));
        }
        return original;
    }

    private Div proposed(boolean shown) {
        Div proposed = new Div();
        proposed.addClassName("policy-curation-proposed");
        Div what =
                new Div(
                        new Badge(
                                EnumLabels.label("policy", row.action()),
                                shown ? Badge.Tone.GOOD : Badge.Tone.PLAIN));
        what.addClassName("policy-hit-head");
        what.add(new Span(EnumLabels.label("policy", row.kind())));
        if (row.reason() != null) {
            Span why = new Span(EnumLabels.label("policy", row.reason()));
            why.addClassName("sub");
            what.add(why);
        }
        proposed.add(what);
        if (row.looksIndonesian()) {
            Span hint = new Span(getTranslation("policy.curate.indonesian"));
            hint.addClassName("sub");
            proposed.add(hint);
        }
        if (shown) {
            proposed.add(
                    row.text().equals(row.original())
                            ? new Span(getTranslation("policy.curate.unchanged"))
                            : new Quoted(row.text(), row.language()));
        }
        return proposed;
    }

    private Div buttons(boolean shown, Steps steps) {
        Div buttons = new Div();
        buttons.addClassName("policy-curation-buttons");
        buttons.add(
                button(shown ? "policy.curate.strip" : "policy.curate.keep", steps::keepOrStrip));
        if (shown) {
            buttons.add(
                    button("policy.curate.split", steps::split),
                    button("policy.curate.join", steps::join));
        }
        buttons.add(button("policy.curate.more", steps::more));
        return buttons;
    }

    private void write(Div buttons, boolean shown, Steps steps) {
        if (shown) {
            buttons.add(button("policy.curate.reword", steps::reword));
        }
        buttons.add(button("policy.curate.insert", steps::insert));
    }

    private Button button(String key, Runnable work) {
        Button button = new Button(getTranslation(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key + ".of", row.number()));
        return button;
    }

    private void keys(boolean shown, Steps steps) {
        getElement()
                .addEventListener(
                        "keydown",
                        event -> {
                            switch (event.getEventData().get("event.code").asString()) {
                                case "KeyS" -> steps.keepOrStrip();
                                case "KeyM" -> steps.more();
                                case "KeyP" -> {
                                    if (shown) {
                                        steps.split();
                                    }
                                }
                                case "KeyJ" -> {
                                    if (shown) {
                                        steps.join();
                                    }
                                }
                                default -> {}
                            }
                        })
                .addEventData("event.code")
                .setFilter(
                        "event.target === element && !event.ctrlKey && !event.metaKey &&"
                                + " !event.altKey && ['KeyS','KeyP','KeyJ','KeyM'].includes(event.code)");
        getElement()
                .executeJs(
                        "this.addEventListener('keydown', e => { if (e.target !== this) return;"
                                + " const to = e.key === 'ArrowDown' ? this.nextElementSibling :"
                                + " e.key === 'ArrowUp' ? this.previousElementSibling : null;"
                                + " if (to) { to.focus(); e.preventDefault(); } })");
    }

    boolean isOf(java.util.UUID id) {
        return row.id().equals(id);
    }

    void takeFocus() {
        getElement().executeJs("setTimeout(() => this.focus())");
    }

    private static boolean isShown(CurationDetail.Row row) {
        return row.action() == ParagraphAction.INDEX || row.action() == ParagraphAction.KEEP;
    }

    /** What a paragraph is when a curator keeps what was taken for something else. */
    static ParagraphKind kindWhenKept(ParagraphKind kind) {
        return switch (kind) {
            case TITLE, SUBTITLE, LEAD, BODY, LIST_INTRO, LIST_ITEM, HEADING -> kind;
            case REPEATED_TITLE, SIDEBAR_HEADING -> ParagraphKind.HEADING;
            default -> ParagraphKind.BODY;
        };
    }
}
