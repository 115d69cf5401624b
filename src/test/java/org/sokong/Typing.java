package org.sokong;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a browser tells of words in a field that takes dates, times or numbers. */
public final class Typing {

    private Typing() {}

    /** Types what the browser's part of the field cannot read. */
    public static void unreadable(Component field, String words) {
        if (field instanceof BigDecimalField) {
            fromBrowser(field, words);
        } else {
            field.getElement().setProperty("value", "");
        }
        field.getElement().setProperty("_inputElementValue", words);
        tell(field, "unparsable-change");
    }

    /** What still stands in the field. */
    public static String words(Component field) {
        return field.getElement().getProperty("_inputElementValue", "");
    }

    /** What the server itself sets and cannot read, the component takes away again. */
    private static void fromBrowser(Component field, String words) {
        try {
            field.getElement()
                    .getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("value", words)
                    .run();
        } catch (PropertyChangeDeniedException e) {
            throw new IllegalStateException(e);
        }
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
