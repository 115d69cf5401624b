package org.sokong.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.Language;
import org.sokong.uikit.UserLanguage;
import org.springframework.stereotype.Component;

/** What every page starts with: language and direction, Leave now, and the handling of errors. */
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private final transient UserLanguage languages;
    private final transient SessionErrors errors;

    PageSetup(UserLanguage languages, SessionErrors errors) {
        this.languages = languages;
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::prepare);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(errors));
        event.getSource()
                .addUIInitListener(
                        init -> {
                            languages.apply(init.getUI(), VaadinRequest.getCurrent());
                            ComponentTexts.connectionIndicator(init.getUI());
                        });
    }

    private void prepare(IndexHtmlResponse response) {
        Language language = languages.of(response.getVaadinRequest());
        Element html = response.getDocument().selectFirst("html");
        if (html != null) {
            html.attr("lang", language.tag());
            html.attr("dir", language.rightToLeft() ? "rtl" : "ltr");
        }
        Element head = response.getDocument().head();
        // Before the application's own scripts, so that it works while the page still loads.
        Element script = new Element("script").attr("src", "scripts/leave.js");
        Element base = head.selectFirst("base");
        if (base == null) {
            head.prependChild(script);
        } else {
            base.after(script);
        }
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "icons/sokong.svg");
        response.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }
}
