package org.sokong.policy.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sokong.policy.text.UnreadableSource.Reason;

/** What a file is, decided by its content alone: a name can say anything. */
public enum SourceFormat {
    TEXT,
    HTML,
    PDF,
    DOCX,
    ODT,
    /** An archive: whether it is a document is seen only by opening it, in the other process. */
    ZIP;

    /** As far as readers of PDF look for its mark. */
    private static final int PDF_MARK_WITHIN = 1024;

    private static final int BEGINNING = 4096;

    private static final Pattern PAGE =
            Pattern.compile(
                    "\\A\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*(<!doctype\\s+html|<html|<head|<body)\\b.*",
                    Pattern.DOTALL);

    /**
     * Looks at the first bytes.
     *
     * @throws UnreadableSource if the file is nothing that the library reads
     */
    public static SourceFormat of(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableSource(Reason.EMPTY);
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return ZIP;
        }
        if (startsWith(content, 'P', 'K', 5, 6)) {
            throw new UnreadableSource(Reason.ARCHIVE);
        }
        if (startsWith(content, 0x1F, 0x8B)
                || startsWith(content, '7', 'z', 0xBC, 0xAF)
                || startsWith(content, 'R', 'a', 'r', '!')
                || startsWith(content, 'B', 'Z', 'h')
                || startsWith(content, 0xFD, '7', 'z', 'X', 'Z')) {
            throw new UnreadableSource(Reason.ARCHIVE);
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            // An old office file, or a new one behind a password: both are wrapped like this.
            throw new UnreadableSource(
                    holds(content, "EncryptedPackage") ? Reason.ENCRYPTED : Reason.OTHER_FORMAT);
        }
        if (startsWith(content, 0x89, 'P', 'N', 'G')
                || startsWith(content, 'G', 'I', 'F', '8')
                || startsWith(content, 0xFF, 0xD8, 0xFF)
                || startsWith(content, 'I', 'I', '*', 0)
                || startsWith(content, 'M', 'M', 0, '*')
                || startsWith(content, 0x7F, 'E', 'L', 'F')
                || startsWith(content, 'M', 'Z', 0x90)
                || startsWith(content, '{', '\\', 'r', 't', 'f')) {
            throw new UnreadableSource(Reason.OTHER_FORMAT);
        }
        if (beginning(content, PDF_MARK_WITHIN).contains("%PDF-")) {
            return PDF;
        }
        String start =
                beginning(content, BEGINNING)
                        .replace("\u0000", "")
                        .replaceFirst("^(ï»¿|ÿþ|þÿ)", "")
                        .toLowerCase(Locale.ROOT);
        return PAGE.matcher(start).matches() ? HTML : TEXT;
    }

    private static String beginning(byte[] content, int length) {
        return new String(
                content, 0, Math.min(length, content.length), StandardCharsets.ISO_8859_1);
    }

    /** The name of a stream of an old office file, which it stores in UTF-16. */
    private static boolean holds(byte[] content, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + wanted.length <= content.length; i++) {
            int same = 0;
            while (same < wanted.length && content[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }
}
