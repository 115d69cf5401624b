package org.sokong.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A page as a person reaches it, and what can be opened on it.
 *
 * @param address path and parameters
 * @param opened each is opened on the page in turn and closed again
 */
record Screen(String address, List<Opened> opened) {

    Screen {
        opened = List.copyOf(opened);
    }

    /** A page on which nothing is opened. */
    static Screen at(String address) {
        return new Screen(address, List.of());
    }

    /** Opens the dialog behind the button with these words too. */
    Screen dialog(String buttonKey) {
        return with(buttonKey, hands -> hands.openDialog(buttonKey));
    }

    /** Does something on the page and looks at it again. */
    Screen with(String name, Consumer<Hands> deed) {
        List<Opened> more = new ArrayList<>(opened);
        more.add(new Opened(name, deed));
        return new Screen(address, more);
    }

    /** The address without its parameters. */
    String path() {
        return address.replaceAll("[?#].*", "");
    }

    /** Something opened on a page. */
    record Opened(String name, Consumer<Hands> deed) {}
}
