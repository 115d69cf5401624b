package org.sokong.policy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sokong.policy.text.Block;

/** Documents printed as PDF come back paragraph by paragraph, in each language and direction. */
class PrintedTest {

    private static final Path FOLDER = Path.of("src/test/resources/policy/held-back");
    private static final Path FONTS = Path.of("src/main/resources/org/sokong/paper/fonts");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ms", "vi", "ar"})
    void a_printed_document_comes_back_paragraph_by_paragraph(String language) throws IOException {
        Extractor reader = new Extractor(ExtractLimits.usual());
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(f -> f.getFileName().toString().startsWith(language + "-"))
                            .sorted()
                            .toList()) {
                List<String> written =
                        Files.readAllLines(file).stream()
                                .filter(line -> line.length() > 2 && !line.startsWith("S"))
                                .map(line -> line.substring(2))
                                .toList();

                List<Block> read =
                        reader.read(
                                        printed(written, language.equals("ar")),
                                        Extractor.Progress.NONE,
                                        () -> false)
                                .blocks();

                List<String> wanted =
                        new ArrayList<>(written.stream().map(PrintedTest::bare).toList());
                List<String> got = read.stream().map(block -> bare(block.text())).toList();
                long right = wanted.stream().filter(got::contains).count();
                wanted.removeAll(got);
                assertThat((double) right / written.size())
                        .as("%s lost %s, got %s", file.getFileName(), wanted, got)
                        .isGreaterThanOrEqualTo(0.95);
            }
        }
    }

    private static byte[] printed(List<String> paragraphs, boolean rightToLeft) throws IOException {
        StringBuilder page =
                new StringBuilder("<html><head><style>@page { size: A4; margin: 25mm }")
                        .append(
                                " body { font-family: own; font-size: 12pt }</style></head><body dir=\"")
                        .append(rightToLeft ? "rtl" : "ltr")
                        .append("\">");
        for (String each : paragraphs) {
            page.append("<p>")
                    .append(each.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</p>");
        }
        PdfRendererBuilder builder = new PdfRendererBuilder();
        String font = rightToLeft ? "NotoNaskhArabic-Regular.ttf" : "NotoSans-Regular.ttf";
        builder.useFont(new File(FONTS.resolve(font).toString()), "own");
        if (rightToLeft) {
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.defaultTextDirection(TextDirection.RTL);
        }
        builder.withHtmlContent(page.append("</body></html>").toString(), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    /** Fonts may store a vowel sign before or after its letter; spaces are the printer's. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u064B-\\u0652\\u0640\\s\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
