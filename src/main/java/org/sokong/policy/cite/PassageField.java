package org.sokong.policy.cite;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The passage that a record rests on, as a part of its form: chosen, shown, taken away. */
public class PassageField extends Div {

    private static final long serialVersionUID = 1;

    private final transient PassagePicker.Library library;
    private final String label;
    private final @Nullable String whyLabel;
    private @Nullable UUID chosen;
    private String why = "";

    /**
     * @param whyLabel label of the sentence on why, null where none is asked for
     */
    public PassageField(PassagePicker.Library library, String label, @Nullable String whyLabel) {
        this.library = library;
        this.label = label;
        this.whyLabel = whyLabel;
        addClassName("passage-field");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        fill();
    }

    /** The passage, null for none. */
    public @Nullable UUID chosen() {
        return chosen;
    }

    /** Why it was chosen; empty where none was asked for. */
    public String why() {
        return why;
    }

    /** Shows another passage, or none. */
    public void show(@Nullable UUID passageId, String reason) {
        chosen = passageId;
        why = reason;
        fill();
    }

    private void fill() {
        removeAll();
        Span name = new Span(label);
        name.addClassName("field-label");
        add(name);
        UUID present = chosen;
        if (present != null) {
            library.citations()
                    .of(present, getLocale())
                    .ifPresent(cited -> add(new CitedCard(cited)));
            if (!why.isBlank()) {
                Span said = new Span(why);
                said.addClassName("why");
                said.getElement().setAttribute("dir", "auto");
                add(said);
            }
        }
        Button choose =
                new Button(
                        getTranslation(
                                present == null ? "policy.pick.open" : "policy.pick.another"),
                        click ->
                                new PassagePicker(
                                                library,
                                                getTranslation("policy.pick.title"),
                                                whyLabel,
                                                this::show)
                                        .open());
        choose.addThemeVariants(ButtonVariant.SMALL);
        Div buttons = new Div(choose);
        buttons.addClassName("actions");
        if (present != null) {
            Button remove =
                    new Button(getTranslation("policy.pick.remove"), click -> show(null, ""));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            buttons.add(remove);
        }
        add(buttons);
    }
}
