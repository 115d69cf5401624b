package org.sokong.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/**
 * A card that lists people or bodies: who, below it what is known of each and the way to end it.
 */
public class EntryCard extends Div {

    private static final long serialVersionUID = 1;

    /**
     * @param titleKey heading
     * @param explainKey what stands in the list
     */
    public EntryCard(String titleKey, String explainKey) {
        addClassNames("card", "stacked");
        add(new H2(getTranslation(titleKey)), new Paragraph(getTranslation(explainKey)));
    }

    /**
     * Adds the list.
     *
     * @param noneKey what is said where it is empty
     */
    protected final <T> void list(List<T> entries, String noneKey, Function<T, Line> line) {
        if (entries.isEmpty()) {
            Paragraph nobody = new Paragraph(getTranslation(noneKey));
            nobody.addClassName("held");
            add(nobody);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("grants");
        entries.forEach(entry -> list.add(line.apply(entry)));
        add(list);
    }

    /** A line of the list. */
    public static class Line extends ListItem {

        private static final long serialVersionUID = 1;

        /**
         * @param who words of the page, in which typed names are marked
         */
        public Line(String who) {
            Span name = new Span(who);
            name.addClassName("grant-who");
            add(name);
        }

        /** Adds words of the page. */
        public Line why(String text) {
            return why(new Span(text));
        }

        /** Adds words that somebody typed. */
        public Line typed(String text) {
            return why(new TypedText(text));
        }

        /** Adds a piece. */
        public Line why(Component piece) {
            piece.addClassName("why");
            add(piece);
            return this;
        }

        /**
         * Adds the button that ends it.
         *
         * @param spoken its name for who does not see the line
         */
        public Line ends(String text, String spoken, Runnable deed) {
            Button end = new Button(text, click -> deed.run());
            end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            end.setAriaLabel(spoken);
            add(end);
            return this;
        }
    }
}
