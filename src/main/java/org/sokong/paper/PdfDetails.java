package org.sokong.paper;

import com.openhtmltopdf.pdfboxout.PDFCreationListener;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.READING_DIRECTION;

/**
 * What a file says about itself: title, language and the moment of printing; no author, no machine,
 * no clock but the document's own, so that the same document gives the same bytes.
 */
final class PdfDetails implements PDFCreationListener {

    private final PaperDocument document;
    private final PaperText text;
    private int pages;

    PdfDetails(PaperDocument document, PaperText text) {
        this.document = document;
        this.text = text;
    }

    @Override
    public void preOpen(PdfBoxRenderer renderer) {}

    @Override
    public void preWrite(PdfBoxRenderer renderer, int written) {
        pages = written;
    }

    /** How many pages were written. */
    int pages() {
        return pages;
    }

    /** Name of the program; none on a loose sheet, which says nothing of where it comes from. */
    static String producer(PaperDocument document) {
        return document.isLoose() ? "" : "Sokong";
    }

    @Override
    public void onClose(PdfBoxRenderer renderer) {
        PDDocument pdf = renderer.getPdfDocument();
        String title = text.line(document.title());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        if (!document.isLoose()) {
            information.setProducer(producer(document));
        }
        PaperDocument.Footer footer = document.footer();
        if (footer != null) {
            GregorianCalendar printed = GregorianCalendar.from(footer.at().atZone(ZoneOffset.UTC));
            information.setCreationDate(printed);
            information.setModificationDate(printed);
        }
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(footer == null ? 0L : footer.at().toEpochMilli());
        pdf.getDocumentCatalog().setLanguage(document.language().tag());
        PDViewerPreferences preferences =
                new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        preferences.setReadingDirection(
                document.language().rightToLeft() ? READING_DIRECTION.R2L : READING_DIRECTION.L2R);
        pdf.getDocumentCatalog().setViewerPreferences(preferences);
        try {
            PDMetadata metadata = new PDMetadata(pdf);
            metadata.importXMPMetadata(packet(title).getBytes(StandardCharsets.UTF_8));
            pdf.getDocumentCatalog().setMetadata(metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String packet(String title) {
        PaperDocument.Footer footer = document.footer();
        String dates =
                footer == null
                        ? ""
                        : "<xmp:CreateDate>%1$s</xmp:CreateDate><xmp:ModifyDate>%1$s</xmp:ModifyDate>"
                                .formatted(
                                        DateTimeFormatter.ISO_INSTANT.format(
                                                footer.at()
                                                        .truncatedTo(
                                                                java.time.temporal.ChronoUnit
                                                                        .SECONDS)));
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        %s%s
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>"""
                .formatted(
                        escaped(title),
                        document.language().tag(),
                        document.isLoose()
                                ? ""
                                : "<pdf:Producer>" + producer(document) + "</pdf:Producer>",
                        dates);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
