package org.sokong.access;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives Vaadin's page the nonce of its scripts, and the warning before a session ends. */
@Component
class PagePreparation implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser currentUser;

    PagePreparation(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::prepare);
        event.getSource()
                .addUIInitListener(
                        init -> init.getUI().addPollListener(poll -> markAsNotActivity()));
    }

    private void prepare(IndexHtmlResponse page) {
        HttpServletRequest request =
                ((VaadinServletRequest) page.getVaadinRequest()).getHttpServletRequest();
        if (currentUser.find().isPresent()) {
            Element head = page.getDocument().head();
            head.appendElement("link")
                    .attr("rel", "stylesheet")
                    .attr("href", request.getContextPath() + "/styles/access.css");
            head.appendElement("script")
                    .attr("src", request.getContextPath() + "/scripts/session.js")
                    .attr("defer", true);
        }
        for (Element script : page.getDocument().select("script")) {
            script.attr("nonce", SecurityHeaders.nonce(request));
        }
    }

    private static void markAsNotActivity() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null) {
            request.setAttribute(SessionGuard.NOT_ACTIVITY, true);
        }
    }
}
