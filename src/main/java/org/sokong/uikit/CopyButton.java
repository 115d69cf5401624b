package org.sokong.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * Copies a text in the browser, within the person's own click, and tells that it did only when the
 * browser has done it: none copies where the connection is neither secure nor to the own computer.
 * Then the whole text stands below the button, selected, and nothing lies over it.
 */
public class CopyButton extends Div {

    private static final long serialVersionUID = 1;
    private static final String WHOLE = "event.detail";

    private final Button button;
    private final Div refusal = new Div();

    /**
     * @param label what stands on the button
     * @param copiedKey what is told afterwards
     */
    public CopyButton(String label, String copiedKey) {
        addClassName("copying");
        button = new Button(label);
        add(button, refusal);
        button.getElement()
                .addEventListener(
                        "copied",
                        event -> {
                            refusal.removeAll();
                            Notices.done(copiedKey);
                        });
        button.getElement()
                .addEventListener(
                        "not-copied", event -> refused(event.getEventData().get(WHOLE).asString()))
                .addEventData(WHOLE);
    }

    /** What is copied. */
    public CopyButton of(String text) {
        button.getElement().setProperty("copiedText", text);
        return this;
    }

    /**
     * Copies an address after the text.
     *
     * @param path from which the browser makes the whole address
     */
    public CopyButton andAddress(String path) {
        button.getElement().setProperty("copiedPath", path);
        return this;
    }

    /** How the button looks. */
    public CopyButton looking(ButtonVariant... variants) {
        button.addThemeVariants(variants);
        return this;
    }

    /** What the button is called where its words alone do not say what is copied. */
    public CopyButton called(String name) {
        button.setAriaLabel(name);
        return this;
    }

    /** Says that the browser did not copy, and lets the person do it. */
    private void refused(String whole) {
        Paragraph why = new Paragraph(getTranslation("uikit.copy.refused"));
        why.addClassName("problem");
        why.getElement().setAttribute("role", "alert");
        TextArea text = new TextArea(getTranslation("uikit.copy.text"));
        text.setValue(whole);
        text.setReadOnly(true);
        text.setAutoselect(true);
        text.setWidthFull();
        text.getElement().executeJs("this.inputElement.dir = 'auto'");
        refusal.removeAll();
        refusal.add(why, text);
        text.focus();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        button.getElement()
                .executeJs(
                        """
                        this.onclick = async () => {
                            const address = this.copiedPath
                                ? new URL(this.copiedPath, document.baseURI).href
                                : '';
                            const whole = this.copiedText + address;
                            let told = 'copied';
                            try {
                                await navigator.clipboard.writeText(whole);
                            } catch (refused) {
                                told = 'not-copied';
                            }
                            this.dispatchEvent(new CustomEvent(told, { detail: whole }));
                        }
                        """);
    }
}
