package org.sokong.notifications.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.sokong.notifications.NoticeService;
import org.sokong.uikit.PageAddress;

/**
 * The link in a mail: it names a notice, so that the mail tells neither the case nor the part of it
 * that the place is in. Leads its reader there, and nobody else.
 */
@Route("inbox/:notice")
@PermitAll
class NoticeLink extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final transient NoticeService service;

    NoticeLink(NoticeService service) {
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> path =
                event.getRouteParameters()
                        .get("notice")
                        .flatMap(PageAddress::id)
                        .flatMap(service::open);
        if (path.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        // The address may have a query, which a forward would take for a part of the route.
        event.forwardToUrl("/" + path.get());
    }
}
