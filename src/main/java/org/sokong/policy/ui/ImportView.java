package org.sokong.policy.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.kernel.DomainException;
import org.sokong.policy.ImportJob;
import org.sokong.policy.ImportJobs;
import org.sokong.policy.PolicyImporter;
import org.sokong.uikit.PageHeader;

/**
 * Where curators bring files in. An import goes on when its curator leaves the page, which shows
 * how far it is and in the end what was done with every paragraph.
 */
@Route("policy/import")
@RolesAllowed("POLICY_CURATE")
@StyleSheet("styles/policy.css")
class ImportView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int MAX_FILES = 20;

    private final transient ImportJobs jobs;
    private final Div problems = new Div();
    private final Div list = new Div();
    private final Map<UUID, JobCard> cards = new HashMap<>();
    private final transient Polling polling = new Polling(this::show);

    ImportView(ImportJobs jobs) {
        this.jobs = jobs;
        add(
                new PageHeader(getTranslation("policy.import.title"), "policy.import.help")
                        .withActions(new Anchor("policy", getTranslation("policy.back"))));
        Upload upload = new Upload(this::receive);
        upload.setAcceptedFileTypes(
                ".txt",
                ".html",
                ".htm",
                ".pdf",
                ".docx",
                ".odt",
                "text/plain",
                "text/html",
                "application/pdf");
        upload.setMaxFiles(MAX_FILES);
        upload.setMaxFileSize(PolicyImporter.MAX_BYTES);
        upload.setI18n(texts());
        name(upload, getTranslation("policy.import.uploading"));
        upload.addFileRejectedListener(
                rejected -> problem(getTranslation("policy.import.rejected")));
        upload.addAllFinishedListener(finished -> show());
        problems.getElement().setAttribute("role", "alert");
        list.addClassName("policy-reports");
        add(upload, problems, new H2(getTranslation("policy.import.jobs")), list);
        show();
    }

    /** The component gives the bar of a file no name of its own. */
    private static void name(Upload upload, String words) {
        upload.getElement()
                .executeJs(
                        """
                        const name = () => this.querySelectorAll('vaadin-progress-bar')
                            .forEach(bar => bar.setAttribute('aria-label', $0));
                        new MutationObserver(name).observe(this, {childList: true, subtree: true});
                        """,
                        words);
    }

    /** The file is taken at once and read later: the page need not stay open. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream in = event.getInputStream()) {
            jobs.start(event.getFileName(), in);
            ui.access(this::show);
        } catch (DomainException refusal) {
            String why = ui.getTranslation(refusal.key(), refusal.arguments());
            event.reject(why);
            ui.access(() -> problem(event.getFileName() + ": " + why));
        }
    }

    private void problem(String why) {
        Paragraph problem = new Paragraph(why);
        problem.addClassName("problem");
        problem.getElement().setAttribute("dir", "auto");
        problems.removeAll();
        problems.add(problem);
    }

    /** Cards stay as they are; only what has changed is shown anew. */
    private void show() {
        List<ImportJob> recent = jobs.recent();
        boolean going = false;
        int at = 0;
        if (recent.isEmpty() && cards.isEmpty() && list.getComponentCount() == 0) {
            list.add(new Paragraph(getTranslation("policy.import.jobs.none")));
        } else if (!recent.isEmpty() && cards.isEmpty()) {
            list.removeAll();
        }
        for (ImportJob job : recent) {
            JobCard card = cards.get(job.id());
            if (card == null) {
                card = new JobCard(() -> stop(job.id()), jobs::report);
                cards.put(job.id(), card);
                list.addComponentAtIndex(Math.min(at, list.getComponentCount()), card);
            }
            card.show(job);
            at++;
            going |= !job.state().isOver();
        }
        boolean someGoing = going;
        getUI().ifPresent(ui -> polling.go(ui, someGoing));
    }

    private void stop(UUID job) {
        jobs.cancel(job);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        show();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        polling.go(detached.getUI(), false);
    }

    private UploadI18N texts() {
        UploadI18N i18n = new UploadI18N();
        i18n.setAddFiles(
                new UploadI18N.AddFiles()
                        .setOne(getTranslation("policy.import.choose"))
                        .setMany(getTranslation("policy.import.choose")));
        i18n.setDropFiles(
                new UploadI18N.DropFiles()
                        .setOne(getTranslation("policy.import.drop"))
                        .setMany(getTranslation("policy.import.drop")));
        i18n.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("policy.import.rejected"))
                        .setFileIsTooBig(getTranslation("policy.import.rejected"))
                        .setIncorrectFileType(getTranslation("policy.import.rejected")));
        i18n.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(getTranslation("policy.import.uploading"))
                                        .setProcessing(getTranslation("policy.import.uploading"))
                                        .setHeld(getTranslation("policy.import.uploading"))
                                        .setStalled(getTranslation("policy.import.uploading")))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix("")
                                        .setUnknown(getTranslation("policy.import.uploading")))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(
                                                getTranslation("policy.import.failed"))
                                        .setUnexpectedServerError(
                                                getTranslation("policy.import.failed"))
                                        .setForbidden(getTranslation("policy.import.failed"))));
        i18n.setFile(
                new UploadI18N.File()
                        .setRemove(getTranslation("policy.import.remove"))
                        .setRetry(getTranslation("policy.import.retry"))
                        .setStart(getTranslation("policy.import.retry")));
        i18n.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB")));
        return i18n;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("policy.import.title");
    }
}
