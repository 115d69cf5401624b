package org.sokong.paper;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.Serializable;
import java.util.function.Supplier;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Language;
import org.springframework.security.access.AccessDeniedException;

/** A document to download, once in each language; printed, and asked for again, when fetched. */
public class PaperLinks extends Div {

    private static final long serialVersionUID = 1;

    /** Prints the document in a language; throws what the service throws. */
    @FunctionalInterface
    public interface Printing extends Serializable {
        PrintedPaper in(Language language);
    }

    /**
     * @param label translated, what is printed
     */
    public PaperLinks(String label, Printing printing) {
        addClassName("paper-links");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        add(new Span(label));
        for (Language language : Language.values()) {
            Anchor link = new Anchor();
            link.setHref(
                    (DownloadHandler) event -> send(event, () -> printing.in(language)),
                    AttachmentType.DOWNLOAD);
            link.setText(language.ownName());
            link.getElement().setAttribute("lang", language.tag());
            link.getElement().setAttribute("aria-label", label + ": " + language.ownName());
            add(link);
        }
    }

    /** Sends a document; a refusal, which the service has logged, is answered like no file. */
    public static void send(DownloadEvent event, Supplier<PrintedPaper> printing)
            throws IOException {
        PrintedPaper printed;
        try {
            printed = printing.get();
        } catch (AccessDeniedException e) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        } catch (DomainException e) {
            event.getResponse().setStatus(HttpStatusCode.CONFLICT.getCode());
            return;
        }
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setFileName(printed.fileName());
        event.setContentType("application/pdf");
        event.setContentLength(printed.file().length);
        event.getOutputStream().write(printed.file());
    }
}
