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

    /** Adds a line of text. */
    public Facts with(String labelKey, @Nullable String text) {
        return with(
                labelKey,
                new Span(
                        text == null || text.isBlank()
                                ? getTranslation("uikit.notrecorded")
                                : text));
    }

    /** Adds a line. */
    public Facts with(String labelKey, Component value) {
        add(new Term(getTranslation(labelKey)), new Description(value));
        return this;
    }
}
