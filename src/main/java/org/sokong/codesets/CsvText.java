package org.sokong.codesets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sokong.kernel.DomainException;

/**
 * Reads comma-separated text as RFC 4180 has it, also with semicolons or tabs as spreadsheets write
 * it in some countries. Cells are text, whatever they begin with.
 */
final class CsvText {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private int at;
    private int number = 1;

    private CsvText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /**
     * A line that is not blank.
     *
     * @param number where it begins in the file, from 1
     * @param closed false when a quotation mark was never closed
     */
    record Line(int number, List<String> cells, boolean closed) {}

    /**
     * The lines of a file in UTF-8, or in UTF-16 with its mark.
     *
     * @throws DomainException when it is in another encoding
     */
    static List<Line> lines(byte[] content) {
        CsvText csv = new CsvText(decode(content));
        csv.read();
        return csv.lines;
    }

    private static String decode(byte[] content) {
        if (startsWith(content, UTF_16_LITTLE)) {
            return decode(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, UTF_16_BIG)) {
            return decode(content, 2, StandardCharsets.UTF_16BE);
        }
        return decode(content, startsWith(content, UTF_8_MARK) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length
                && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static String decode(byte[] content, int from, Charset charset) {
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content, from, content.length - from))
                            .toString();
            if (text.indexOf('\0') >= 0) {
                throw new DomainException("codesets.error.load.encoding");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new DomainException("codesets.error.load.encoding");
        }
    }

    /** The sign that the header has most of. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    private void read() {
        while (at < text.length()) {
            int start = number;
            List<String> cells = new ArrayList<>();
            boolean closed = true;
            boolean more = true;
            while (more) {
                StringBuilder cell = new StringBuilder();
                if (at < text.length() && text.charAt(at) == '"') {
                    closed &= readQuoted(cell);
                }
                readPlain(cell);
                cells.add(cell.toString().strip());
                more = at < text.length() && text.charAt(at) == separator;
                if (more) {
                    at++;
                }
            }
            endLine();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty()) || !closed) {
                lines.add(new Line(start, cells, closed));
            }
        }
    }

    /** Two quotation marks are one. */
    private boolean readQuoted(StringBuilder cell) {
        at++;
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign == '"') {
                if (at < text.length() && text.charAt(at) == '"') {
                    at++;
                } else {
                    return true;
                }
            }
            if (sign == '\n') {
                number++;
            }
            cell.append(sign);
        }
        return false;
    }

    private void readPlain(StringBuilder cell) {
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == separator || sign == '\n' || sign == '\r') {
                return;
            }
            cell.append(sign);
            at++;
        }
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        number++;
    }
}
