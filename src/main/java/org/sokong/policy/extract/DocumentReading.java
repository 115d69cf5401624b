package org.sokong.policy.extract;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.text.Block;
import org.sokong.policy.text.SourceFormat;
import org.sokong.policy.text.TextDecoder;
import org.sokong.policy.text.UnreadableSource;
import org.sokong.policy.text.UnreadableSource.Reason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads one file and sends its pieces; runs in the other process only. */
final class DocumentReading {

    private static final Pattern META_CHARSET =
            Pattern.compile(
                    "<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})",
                    Pattern.CASE_INSENSITIVE);

    private static final int META_WITHIN = 8192;

    /** Fewer letters than this on a page, on average: the pages are pictures. */
    private static final int LETTERS_PER_PAGE = 12;

    private final DataOutputStream out;

    DocumentReading(DataOutputStream out) {
        this.out = out;
    }

    /**
     * Reads a file.
     *
     * @return what it is
     * @throws UnreadableSource if it is refused
     */
    String read(byte[] content) throws IOException {
        try {
            return switch (SourceFormat.of(content)) {
                case HTML -> html(content);
                case PDF -> pdf(content);
                case ZIP -> office(content);
                default -> throw new UnreadableSource(Reason.OTHER_FORMAT);
            };
        } catch (TooDeep deep) {
            throw new UnreadableSource(Reason.TOO_DEEP);
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableSource(Reason.ENCRYPTED);
        } catch (SAXException | TikaException | RuntimeException damaged) {
            if (damaged instanceof UnreadableSource refusal) {
                throw refusal;
            }
            throw reasonOf(damaged);
        }
    }

    /** Parsers wrap what happened, sometimes several times. */
    private static UnreadableSource reasonOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSource refusal) {
                return refusal;
            }
            if (cause instanceof TooDeep || cause instanceof StackOverflowError) {
                return new UnreadableSource(Reason.TOO_DEEP);
            }
            if (cause instanceof EncryptedDocumentException) {
                return new UnreadableSource(Reason.ENCRYPTED);
            }
        }
        return new UnreadableSource(Reason.DAMAGED);
    }

    private String html(byte[] content) throws SAXException, IOException {
        XhtmlBlocks blocks = new XhtmlBlocks();
        ParseContext context = context();
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        String page = TextDecoder.decode(content, declared(content)).text();
        new JSoupParser().parseString(page, blocks, new Metadata(), context);
        send(HtmlArticle.of(blocks.pieces()));
        return SourceFormat.HTML.name();
    }

    private static @Nullable Charset declared(byte[] content) {
        String beginning =
                new String(
                        content,
                        0,
                        Math.min(META_WITHIN, content.length),
                        StandardCharsets.ISO_8859_1);
        Matcher matcher = META_CHARSET.matcher(beginning);
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : null;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private String pdf(byte[] content) throws IOException, SAXException, TikaException {
        PdfPages pages = pages(content, false);
        if (pages.letters() < (long) LETTERS_PER_PAGE * Math.max(1, pages.count())) {
            throw new UnreadableSource(Reason.SCANNED);
        }
        if (pages.arabic() * 2 > pages.letters()) {
            // Lines from right to left come whole only in the order in which they stand.
            pages = pages(content, true);
        }
        send(PdfParagraphs.of(pages.pages()));
        return SourceFormat.PDF.name();
    }

    private PdfPages pages(byte[] content, boolean byPosition)
            throws IOException, SAXException, TikaException {
        PDFParserConfig settings = new PDFParserConfig();
        settings.setExtractInlineImages(false);
        settings.setExtractAnnotationText(false);
        settings.setExtractBookmarksText(false);
        settings.setExtractAcroFormContent(false);
        settings.setExtractActions(false);
        settings.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        settings.setSuppressDuplicateOverlappingText(true);
        settings.setThrowOnEncryptedPayload(true);
        settings.setSortByPosition(byPosition);
        ParseContext context = context();
        context.set(PDFParserConfig.class, settings);
        Metadata metadata = new Metadata();
        PdfPages pages = new PdfPages(done -> progress(done, pagesOf(metadata)));
        parse(new PDFParser(), content, pages, metadata, context);
        return pages;
    }

    private static int pagesOf(Metadata metadata) {
        Integer pages = metadata.getInt(org.apache.tika.metadata.PagedText.N_PAGES);
        return pages == null ? 0 : pages;
    }

    private String office(byte[] content) throws IOException, SAXException, TikaException {
        SourceFormat format = OfficePackage.inspect(content);
        XhtmlBlocks blocks = new XhtmlBlocks();
        ParseContext context = context();
        if (format == SourceFormat.DOCX) {
            OfficeParserConfig settings = new OfficeParserConfig();
            settings.setIncludeHeadersAndFooters(false);
            settings.setUseSAXDocxExtractor(true);
            settings.setIncludeDeletedContent(false);
            settings.setExtractMacros(false);
            context.set(OfficeParserConfig.class, settings);
            parse(new OOXMLParser(), content, blocks, new Metadata(), context);
        } else {
            parse(new OpenDocumentParser(), content, blocks, new Metadata(), context);
        }
        send(blocks.pieces().stream().map(XhtmlBlocks.Piece::block).toList());
        return format.name();
    }

    private static void parse(
            Parser parser,
            byte[] content,
            ContentHandler handler,
            Metadata metadata,
            ParseContext context)
            throws IOException, SAXException, TikaException {
        try (InputStream in = TikaInputStream.get(new ByteArrayInputStream(content))) {
            parser.parse(in, handler, metadata, context);
        } catch (IOException damaged) {
            throw reasonOf(damaged);
        }
    }

    /** What is packed inside a document is never opened. */
    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(
                EmbeddedDocumentExtractor.class,
                new EmbeddedDocumentExtractor() {
                    @Override
                    public boolean shouldParseEmbedded(Metadata metadata) {
                        return false;
                    }

                    @Override
                    public void parseEmbedded(
                            InputStream stream,
                            ContentHandler handler,
                            Metadata metadata,
                            boolean outputHtml) {
                        // Not opened.
                    }
                });
        return context;
    }

    private void send(List<Block> blocks) throws IOException {
        for (Block block : blocks) {
            out.writeByte(Wire.BLOCK);
            Integer page = block.page();
            out.writeByte(block.role().ordinal());
            out.writeInt(page == null ? 0 : page);
            Wire.text(out, block.text());
        }
    }

    private void progress(int done, int all) {
        try {
            out.writeByte(Wire.PROGRESS);
            out.writeInt(done);
            out.writeInt(all);
            out.flush();
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Elements inside elements without end. */
    static final class TooDeep extends SAXException {
        private static final long serialVersionUID = 1;
    }
}
