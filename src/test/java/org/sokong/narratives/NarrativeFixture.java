package org.sokong.narratives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.sokong.World;
import org.sokong.access.UserPrincipal;
import org.sokong.uikit.Language;
import org.springframework.stereotype.Component;

/** Reports for a test, made through the service as people make them. */
@Component
public class NarrativeFixture {

    private final World world;
    private final NarrativeService reports;

    NarrativeFixture(World world, NarrativeService reports) {
        this.world = world;
        this.reports = reports;
    }

    /** A draft with a last paragraph of the given words. */
    public ReportDetail draft(
            UserPrincipal writer, UUID caseId, ReportKind kind, Language language, String words) {
        return world.as(
                writer,
                () -> {
                    UUID id = reports.start(caseId, kind, language);
                    ReportDetail begun = reports.read(id);
                    List<ReportBlock> blocks = new ArrayList<>(begun.text().blocks());
                    blocks.add(ReportBlock.paragraph(words));
                    reports.save(
                            id,
                            begun.version(),
                            new ReportText(begun.text().title(), blocks),
                            kind.mayNameClient());
                    return reports.read(id);
                });
    }

    /** One that waits for a review. */
    public ReportDetail submitted(
            UserPrincipal writer, UUID caseId, ReportKind kind, Language language, String words) {
        ReportDetail draft = draft(writer, caseId, kind, language, words);
        return world.as(
                writer,
                () -> {
                    reports.submit(draft.id(), draft.version());
                    return reports.read(draft.id());
                });
    }

    /** An approved one. */
    public ReportDetail approved(
            UserPrincipal writer,
            UserPrincipal reviewer,
            UUID caseId,
            ReportKind kind,
            Language language,
            String words,
            boolean withIdentity) {
        ReportDetail asked = submitted(writer, caseId, kind, language, words);
        return world.as(
                reviewer,
                () -> {
                    reports.approve(asked.id(), asked.version(), withIdentity, null);
                    return reports.read(asked.id());
                });
    }

    /** The text of a printed file, presentation forms as plain letters. */
    public static String text(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
