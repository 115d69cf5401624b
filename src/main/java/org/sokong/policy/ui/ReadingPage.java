package org.sokong.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;
import java.util.function.Function;
import org.sokong.kernel.DomainException;
import org.sokong.policy.PolicyLibrary;
import org.sokong.uikit.PageAddress;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** A page on which something of the library is read: found by its id, with the way back. */
abstract class ReadingPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient PolicyLibrary library;
    private final transient TimeText time;
    private String title = "";

    ReadingPage(PolicyLibrary library, TimeText time) {
        this.library = library;
        this.time = time;
    }

    PolicyLibrary library() {
        return library;
    }

    TimeText time() {
        return time;
    }

    /**
     * What the address asks for.
     *
     * @throws NotFoundException when there is no such thing
     */
    <T> T read(BeforeEnterEvent event, Function<UUID, T> question) {
        try {
            return question.apply(PageAddress.needed(event, "id"));
        } catch (DomainException missing) {
            throw new NotFoundException();
        }
    }

    /** Empties the page and begins it with a head that leads on and back to the library. */
    PageHeader begin(String heading, String helpKey, Component... actions) {
        removeAll();
        title = heading;
        PageHeader header =
                new PageHeader(heading, helpKey)
                        .withActions(actions)
                        .withActions(new Anchor("policy", getTranslation("policy.back")));
        add(header);
        return header;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
