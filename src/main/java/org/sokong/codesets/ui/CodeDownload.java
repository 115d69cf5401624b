package org.sokong.codesets.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.codesets.CodeList;
import org.sokong.codesets.CodeSetAdministration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Sends a code list as a file; the right is looked at again, since the address stays open. */
@Component
class CodeDownload {

    private final CodeSetAdministration service;
    private final AuditLog audit;

    CodeDownload(CodeSetAdministration service, AuditLog audit) {
        this.service = service;
        this.audit = audit;
    }

    void send(DownloadEvent event, CodeList list) throws IOException {
        byte[] file;
        try {
            file = service.export(list);
        } catch (AccessDeniedException e) {
            audit.denied("codesets.export", Subject.none("CODE_SET"));
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        event.setFileName(
                "sokong-"
                        + (list.scheme() + "-" + list.variable()).replaceAll("[^A-Za-z0-9_-]+", "_")
                        + ".csv");
        event.setContentType("text/csv;charset=UTF-8");
        event.setContentLength(file.length);
        event.getOutputStream().write(file);
    }
}
