package org.sokong.policy.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files made by the tests: sound ones, broken ones and hostile ones. */
public final class Made {

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String[] WHO = {"nurse", "counsellor", "guide", "manager", "friend"};

    private Made() {}

    /** A PDF with these lines on each page; an empty line is a gap. */
    public static byte[] pdf(List<List<String>> pages) {
        return pdf(pages, null);
    }

    /** A PDF that asks for a password. */
    public static byte[] lockedPdf(String password) {
        return pdf(List.of(List.of("Nobody reads this without the password.")), password);
    }

    /** A PDF whose only page is empty, as a scan is for a program. */
    public static byte[] scannedPdf() {
        return pdf(List.of(List.of(), List.of()), null);
    }

    private static byte[] pdf(List<List<String>> pages, String password) {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (List<String> lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.setFont(font, 11);
                    out.beginText();
                    out.setLeading(14);
                    out.newLineAtOffset(60, 740);
                    for (String line : lines) {
                        if (!line.isEmpty()) {
                            out.showText(line);
                        }
                        out.newLine();
                    }
                    out.endText();
                }
            }
            if (password != null) {
                document.protect(
                        new StandardProtectionPolicy(
                                "owner-" + password, password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A paragraph of a DOCX: its style (may be empty) and its text. */
    public record Styled(String style, String text) {}

    public static byte[] docx(Styled... paragraphs) {
        return zip(docxParts(document("", paragraphs)));
    }

    /** A DOCX with another main part. */
    public static byte[] docxWith(String documentXml) {
        return zip(docxParts(documentXml));
    }

    /** The main part of a DOCX. */
    public static String document(String prolog, Styled... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (Styled each : paragraphs) {
            body.append("<w:p>");
            if (each.style().equals("list")) {
                body.append(
                        "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
            } else if (!each.style().isEmpty()) {
                body.append("<w:pPr><w:pStyle w:val=\"")
                        .append(each.style())
                        .append("\"/></w:pPr>");
            }
            body.append("<w:r><w:t xml:space=\"preserve\">")
                    .append(each.text())
                    .append("</w:t></w:r></w:p>");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + prolog
                + "<w:document xmlns:w=\""
                + WORD
                + "\"><w:body>"
                + body
                + "</w:body></w:document>";
    }

    /** The parts of a DOCX. */
    public static Map<String, byte[]> docxParts(String documentXml) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(
                        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Default Extension=\"zip\" ContentType=\"application/zip\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                                + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
                                + "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>"
                                + "</Types>"));
        parts.put(
                "_rels/.rels",
                utf8(
                        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                                + "</Relationships>"));
        parts.put(
                "word/_rels/document.xml.rels",
                utf8(
                        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"s1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
                                + "<Relationship Id=\"n1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>"
                                + "</Relationships>"));
        parts.put(
                "word/styles.xml",
                utf8(
                        "<?xml version=\"1.0\"?><w:styles xmlns:w=\""
                                + WORD
                                + "\"><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/></w:style></w:styles>"));
        parts.put(
                "word/numbering.xml",
                utf8(
                        "<?xml version=\"1.0\"?><w:numbering xmlns:w=\""
                                + WORD
                                + "\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                                + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"));
        parts.put("word/document.xml", utf8(documentXml));
        return parts;
    }

    /** An ODT with this inside its text element. */
    public static byte[] odt(String prolog, String text) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put(
                "META-INF/manifest.xml",
                utf8(
                        "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"));
        parts.put(
                "content.xml",
                utf8(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                + prolog
                                + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\">"
                                + "<office:body><office:text>"
                                + text
                                + "</office:text></office:body></office:document-content>"));
        return zip(parts);
    }

    /** An archive; the part "mimetype" is stored as it is. */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A part that unpacks to this many megabytes of spaces inside an element. */
    public static byte[] bombDocx(int megabytes) {
        Map<String, byte[]> parts = docxParts("");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals("word/document.xml")) {
                    zip.write(utf8("<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:t>"));
                    byte[] much = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < megabytes; i++) {
                        zip.write(much);
                    }
                    zip.write(utf8("</w:t></w:r></w:p></w:body></w:document>"));
                } else {
                    zip.write(part.getValue());
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A guideline of so many pages, with a head and foot on each and words broken at line ends. */
    public static byte[] longPdf(int pages) {
        return longPdf(pages, "Handbook for shelters");
    }

    /** One that differs from others by its title. */
    public static byte[] longPdf(int pages, String title) {
        List<List<String>> all = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            List<String> lines = new ArrayList<>();
            lines.add("Ministry of Care - " + title);
            lines.add("");
            for (int paragraph = 1; paragraph <= 5; paragraph++) {
                lines.add(
                        "On page "
                                + page
                                + ", rule "
                                + paragraph
                                + " of "
                                + title
                                + " gives each resident a person to turn to, by day and by");
                String who = WHO[(page + paragraph) % WHO.length];
                lines.add(
                        "night, and that this "
                                + who
                                + " knows where a doctor, a lawyer and an inter-");
                lines.add(
                        "preter are to be found. What the "
                                + who
                                + " agreed is written down and read in");
                lines.add("a language that the resident has chosen with the " + who + ".");
                lines.add("");
            }
            lines.add("Page " + page + " of " + pages);
            all.add(lines);
        }
        return pdf(all);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Lines of a page. */
    static List<String> page(String... lines) {
        return List.of(lines);
    }

    static String joined(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
