package org.sokong.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Steps in time, one below the other, each with what happened, when and by whom. */
public class Timeline extends OrderedList {

    private static final long serialVersionUID = 1;

    public Timeline() {
        addClassName("timeline");
    }

    /**
     * Adds a step at the end.
     *
     * @param what translated, what happened
     * @param detail translated, when, by whom; may be empty
     * @param more further pieces below, such as a quoted reason
     */
    public Timeline step(String what, String detail, Component... more) {
        return step(new Span(what), detail, more);
    }

    /** Adds a step whose text is put together from pieces. */
    public Timeline step(Component what, String detail, Component... more) {
        what.addClassName("timeline-what");
        ListItem item = new ListItem(what);
        if (!detail.isEmpty()) {
            Span small = new Span(detail);
            small.addClassName("timeline-detail");
            item.add(small);
        }
        item.add(more);
        add(item);
        return this;
    }
}
