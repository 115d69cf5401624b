package org.sokong.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sokong.kernel.DomainException;
import org.sokong.policy.ImportReport;
import org.sokong.policy.PolicyImporter;
import org.sokong.uikit.PageHeader;

/** Where curators bring source files in; shows what was done with every paragraph. */
@Route("policy/import")
@RolesAllowed("POLICY_CURATE")
@StyleSheet("styles/policy.css")
class ImportView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int MAX_FILES = 20;

    private final transient PolicyImporter importer;
    private final Div reports = new Div();

    ImportView(PolicyImporter importer) {
        this.importer = importer;
        add(
                new PageHeader(getTranslation("policy.import.title"), "policy.import.help")
                        .withActions(new Anchor("policy", getTranslation("policy.back"))));
        Upload upload = new Upload(this::receive);
        upload.setAcceptedFileTypes(".txt", "text/plain");
        upload.setMaxFiles(MAX_FILES);
        upload.setMaxFileSize(PolicyImporter.MAX_BYTES);
        upload.setI18n(texts());
        upload.addFileRejectedListener(
                rejected -> refused("", getTranslation("policy.import.rejected")));
        reports.getElement().setAttribute("role", "status");
        reports.addClassName("policy-reports");
        add(upload, reports);
    }

    /** Reads no more than is allowed, whatever the browser says about the size. */
    private void receive(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream in = event.getInputStream()) {
            content = in.readNBytes(PolicyImporter.MAX_BYTES + 1);
        }
        String name = event.getFileName();
        UI ui = event.getUI();
        try {
            ImportReport report = importer.importFile(name, content);
            ui.access(() -> reports.addComponentAsFirst(new ReportCard(report)));
        } catch (DomainException refusal) {
            String why = ui.getTranslation(refusal.key(), refusal.arguments());
            event.reject(why);
            ui.access(() -> refused(name, why));
        }
    }

    private void refused(String name, String why) {
        Paragraph problem = new Paragraph(name.isEmpty() ? why : name + ": " + why);
        problem.addClassName("problem");
        problem.getElement().setAttribute("dir", "auto");
        reports.addComponentAsFirst(problem);
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
