package org.sokong.reports.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.reports.ReleasedReport;
import org.sokong.reports.ReportPeriod;
import org.sokong.reports.ReportService;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Sends a report as a file; asks for the permission again when it is fetched. */
@Component
class ReportDownload {

    private final ReportService reports;
    private final TimeText time;
    private final Translations translations;
    private final AuditLog audit;

    ReportDownload(
            ReportService reports, TimeText time, Translations translations, AuditLog audit) {
        this.reports = reports;
        this.time = time;
        this.translations = translations;
        this.audit = audit;
    }

    void send(DownloadEvent event, ReportPeriod period) throws IOException {
        byte[] file;
        try {
            file = csv(period, event.getUI().getLocale());
        } catch (AccessDeniedException e) {
            audit.denied("reports.export", Subject.none("REPORT"));
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        event.setFileName("sokong-report-" + period.from() + "-" + period.to() + ".csv");
        event.setContentType("text/csv;charset=UTF-8");
        event.setContentLength(file.length);
        event.getOutputStream().write(file);
    }

    /** The file. */
    byte[] csv(ReportPeriod period, java.util.Locale locale) {
        ReleasedReport report =
                reports.release(period, Language.of(locale).tag(), ReportService.Form.CSV);
        ReportLabels labels = new ReportLabels(translations, locale, report.names());
        return ReportCsv.write(report, labels, ReleasedHeading.of(report, labels, time.in(locale)));
    }
}
