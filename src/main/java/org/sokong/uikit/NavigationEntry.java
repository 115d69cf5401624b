package org.sokong.uikit;

import com.vaadin.flow.component.Component;
import java.util.function.IntSupplier;

/**
 * A line of the main navigation, contributed as a bean by the module that owns the page; shown only
 * to those whose authorities open it.
 *
 * @param order place in the list, from 10 upwards
 * @param key translation key of the label
 * @param view the page
 * @param authority name of the permission that opens it
 * @param waiting how many things wait there for the signed-in user; 0 shows nothing
 */
public record NavigationEntry(
        int order,
        String key,
        Class<? extends Component> view,
        String authority,
        IntSupplier waiting) {

    /** An entry where nothing waits. */
    public NavigationEntry(
            int order, String key, Class<? extends Component> view, String authority) {
        this(order, key, view, authority, () -> 0);
    }
}
