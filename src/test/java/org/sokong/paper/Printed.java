package org.sokong.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.BeanUtils;

/** A printer without an application around it, and what can be read back from its files. */
final class Printed {

    static final Instant AT = Instant.parse("2026-11-22T01:15:30Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Kuala_Lumpur");
    static final PdfPrinter PRINTER =
            new PdfPrinter(BeanUtils.instantiateClass(Translations.class));

    private Printed() {}

    static PaperDocument.Builder document(Language language, String title) {
        return PaperDocument.in(language, title).printed(AT, ZONE, "U-7K2M");
    }

    static byte[] print(PaperDocument.Builder document) {
        return PRINTER.print(document.build());
    }

    /** All text, one blank between words, presentation forms as plain letters. */
    static String text(byte[] file) {
        return text(file, 1, Integer.MAX_VALUE);
    }

    static String text(byte[] file, int from, int to) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(from);
            stripper.setEndPage(Math.min(to, pdf.getNumberOfPages()));
            return Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file and pictures of its first pages below target, for people to look at. */
    static void show(String name, byte[] file, int pages) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            Path folder = Files.createDirectories(Path.of("target", "paper"));
            Files.write(folder.resolve(name + ".pdf"), file);
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int i = 0; i < Math.min(pages, pdf.getNumberOfPages()); i++) {
                BufferedImage picture = renderer.renderImageWithDPI(i, 100);
                ImageIO.write(
                        picture, "png", folder.resolve(name + "-" + (i + 1) + ".png").toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
