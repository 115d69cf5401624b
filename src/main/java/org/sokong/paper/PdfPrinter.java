package org.sokong.paper;

import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/**
 * Prints documents to PDF (PDF 1.7, tagged for screen readers, A4). The same document gives the
 * same bytes. Fonts are inside; nothing is fetched from anywhere. See
 * docs/decisions/0017-printing.md.
 */
@Component
public class PdfPrinter {

    /** Characters and parts beyond which a document is refused: about 700 full pages. */
    static final int MOST_CHARACTERS = 2_000_000;

    static final int MOST_PIECES = 50_000;

    /** More never stands on one page, in any language. */
    private static final int MOST_ON_A_SHEET = 9_000;

    /** Sizes of type in points, the last one still readable. */
    private static final double[] SHEET_TYPE = {10.5, 9, 7.5};

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static {
        // The library's log would repeat characters of texts.
        XRLog.setLoggingEnabled(false);
    }

    private final Translations translations;
    private final PaperFonts fonts = new PaperFonts();
    private final PaperText text = new PaperText(fonts);
    private final Semaphore presses = new Semaphore(AT_ONCE, true);

    PdfPrinter(Translations translations) {
        this.translations = translations;
    }

    /**
     * The document as a PDF file.
     *
     * @throws DomainException {@code paper.error.toolarge} beyond the greatest size, {@code
     *     paper.error.onepage} when a loose sheet does not fit on one page, {@code
     *     paper.error.busy} when others print for too long
     */
    public byte[] print(PaperDocument document) {
        PaperSize size = PaperSize.of(document);
        size.requireAtMost(MOST_CHARACTERS, MOST_PIECES);
        if (document.isLoose() && size.characters() > MOST_ON_A_SHEET) {
            throw new DomainException("paper.error.onepage");
        }
        try {
            if (!presses.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DomainException("paper.error.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException("paper.error.busy");
        }
        try {
            return document.isLoose() ? sheet(document) : press(document, 0).file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            presses.release();
        }
    }

    /** A file and how many pages it has. */
    private record Pressed(byte[] file, int pages) {}

    /** In the largest type in which everything stands on one page. */
    private byte[] sheet(PaperDocument document) throws IOException {
        for (double points : SHEET_TYPE) {
            Pressed pressed = press(document, points);
            if (pressed.pages() == 1) {
                return pressed.file();
            }
        }
        throw new DomainException("paper.error.onepage");
    }

    private Pressed press(PaperDocument document, double points) throws IOException {
        Locale locale = document.language().locale();
        boolean rightToLeft = document.language().rightToLeft();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new PaperPage(document, text, translations, points).build(), "");
        builder.useUnicodeBidiSplitter(ArabicRuns::new);
        builder.useUnicodeBidiReorderer(new ArabicLetters());
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(locale));
        builder.useUnicodeCharacterBreaker(new ICUBreakers.ICUCharacterBreaker(locale));
        builder.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
        builder.useReplacementText(String.valueOf(PaperText.REPLACEMENT));
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PdfDetails.producer(document));
        fetchNothing(builder);
        for (PaperFonts.Face face : fonts.faces()) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.file()),
                    face.family(),
                    face.weight(),
                    FontStyle.NORMAL,
                    true);
        }
        builder.toStream(out);
        PdfDetails details = new PdfDetails(document, text);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.setListener(details);
            renderer.createPDF();
        }
        return new Pressed(out.toByteArray(), details.pages());
    }

    /** A page never holds an address; should one slip in, it leads nowhere. */
    private static void fetchNothing(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useHttpStreamImplementation(PdfPrinter::refuse);
        builder.useProtocolsStreamImplementation(
                PdfPrinter::refuse, "file", "jar", "data", "ftp", "classpath");
    }

    private static com.openhtmltopdf.extend.FSStream refuse(String address) {
        throw new IllegalStateException("printing fetches nothing");
    }
}
