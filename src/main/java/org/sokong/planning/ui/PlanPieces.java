package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.sokong.uikit.Typed;
import org.sokong.uikit.TypedText;

/** Small pieces of the plan and of what was given. */
final class PlanPieces {

    private PlanPieces() {}

    /** What is known besides, in the page's words. */
    static Span why(String text) {
        return why(new Span(text));
    }

    /** The same, where it is nothing but words that somebody typed. */
    static Span typedWhy(String words) {
        return why(new TypedText(words));
    }

    private static Span why(Span span) {
        span.addClassName("why");
        return span;
    }

    /** Words that somebody typed. */
    static Paragraph typed(String words) {
        Paragraph text = new Paragraph(words);
        text.addClassName("words");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    /** A small button, named after what it changes for who cannot see where it stands. */
    static Button button(Component in, String key, String of, Runnable deed) {
        Button button = new Button(in.getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(in.getTranslation(key) + ": " + Typed.inline(of));
        return button;
    }
}
