package org.sokong.uikit;

import com.vaadin.flow.component.html.Span;

/** A word in a coloured pill; the word says it all, the colour only helps. */
public class Badge extends Span {

    private static final long serialVersionUID = 1;

    /** What the colour hints at. */
    public enum Tone {
        PLAIN,
        GOOD,
        WARN,
        BAD
    }

    public Badge(String text, Tone tone) {
        super(text);
        addClassName("badge");
        addClassName("badge-" + tone.name().toLowerCase(java.util.Locale.ROOT));
    }
}
