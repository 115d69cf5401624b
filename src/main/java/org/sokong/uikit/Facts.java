package org.sokong.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Labels with what is known about each; what is not recorded says so. */
public class Facts extends DescriptionList {

    private static final long serialVersionUID = 1;

    public Facts() {
        addClassName("facts");
    }

    /** Adds a line of text, which may have been typed by people in any language. */
    public Facts with(String labelKey, @Nullable String text) {
        return with(
                labelKey,
                text == null || text.isBlank()
                        ? new Span(getTranslation("uikit.notrecorded"))
                        : new TypedText(text));
    }

    /** Adds a line with pieces behind the label. */
    public Facts with(String labelKey, Component... values) {
        add(new Term(getTranslation(labelKey)), new Description(values));
        return this;
    }
}
