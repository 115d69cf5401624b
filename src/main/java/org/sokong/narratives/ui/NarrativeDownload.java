package org.sokong.narratives.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.UUID;
import org.sokong.kernel.DomainException;
import org.sokong.narratives.PrintedReport;
import org.sokong.narratives.ReportPrinting;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Sends a printed report; asks for the right to it again when it is fetched. */
@Component
class NarrativeDownload {

    private final ReportPrinting printing;

    NarrativeDownload(ReportPrinting printing) {
        this.printing = printing;
    }

    void send(DownloadEvent event, UUID reportId) throws IOException {
        PrintedReport printed;
        try {
            printed = printing.print(reportId);
        } catch (AccessDeniedException e) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        } catch (DomainException e) {
            event.getResponse().setStatus(HttpStatusCode.CONFLICT.getCode());
            return;
        }
        event.setFileName(printed.fileName());
        event.setContentType("application/pdf");
        event.setContentLength(printed.file().length);
        event.getOutputStream().write(printed.file());
    }
}
