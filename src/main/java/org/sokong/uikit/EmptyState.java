package org.sokong.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a list would be when it is empty: says so, and what to do next. */
public class EmptyState extends Div {

    private static final long serialVersionUID = 1;

    /**
     * @param title translated, what is empty
     * @param hint translated, what to do next
     * @param actions buttons or links that do it
     */
    public EmptyState(String title, String hint, Component... actions) {
        addClassName("empty-state");
        Paragraph strong = new Paragraph(title);
        strong.addClassName("empty-state-title");
        Paragraph soft = new Paragraph(hint);
        soft.addClassName("sub");
        add(strong, soft);
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("empty-state-actions");
            add(row);
        }
    }
}
