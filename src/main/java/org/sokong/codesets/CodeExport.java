package org.sokong.codesets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sokong.uikit.CsvCell;
import org.sokong.uikit.Language;

/**
 * A code list as the file that {@link CodeFile} reads, in UTF-8 with a byte order mark so that
 * spreadsheets show Vietnamese and Arabic.
 */
final class CodeExport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CodeExport() {}

    static byte[] write(List<CodeRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            writer.write(BYTE_ORDER_MARK);
            csv.print("scheme");
            csv.print("version");
            csv.print("variable");
            csv.print("code");
            for (Language language : Language.values()) {
                csv.print("label_" + language.tag());
            }
            csv.print("valid_from");
            csv.print("valid_to");
            csv.println();
            for (CodeRow row : rows) {
                print(csv, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void print(CSVPrinter csv, CodeRow row) throws IOException {
        csv.print(CsvCell.harmless(row.key().scheme()));
        csv.print(CsvCell.harmless(row.key().version()));
        csv.print(CsvCell.harmless(row.key().variable()));
        csv.print(CsvCell.harmless(row.key().code()));
        for (Language language : Language.values()) {
            csv.print(CsvCell.harmless(row.labels().getOrDefault(language, "")));
        }
        csv.print(row.validFrom());
        csv.print(row.validTo() == null ? "" : row.validTo());
        csv.println();
    }
}
