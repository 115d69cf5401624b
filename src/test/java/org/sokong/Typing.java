package org.sokong;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a browser tells of words in a field that takes dates, times or numbers. */
public final class Typing {

    private Typing() {}

    /** Types what the browser's part of the field cannot read. */
    public static void unreadable(Component field, String words) {
        field.getElement().setProperty("value", "");
        field.getElement().setProperty("_inputElementValue", words);
        tell(field, "unparsable-change");
    }

    /** What still stands in the field. */
    public static String words(Component field) {
        return field.getElement().getProperty("_inputElementValue", "");
    }

    private static void tell(Component field, String event) {
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(
                        new DomEvent(
                                field.getElement(), event, JsonNodeFactory.instance.objectNode()));
    }
}
