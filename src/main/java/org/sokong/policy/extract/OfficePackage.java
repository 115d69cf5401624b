package org.sokong.policy.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.sokong.policy.text.SourceFormat;
import org.sokong.policy.text.UnreadableSource;
import org.sokong.policy.text.UnreadableSource.Reason;

/**
 * Looks through an archive before a parser opens it: whether it is a document, how large it
 * becomes, and whether a part of it would load something else. Nothing is written anywhere, so
 * names of parts that lead out of the archive do nothing.
 */
final class OfficePackage {

    private static final int LOOKED_AT = 16 * 1024;

    private boolean word;
    private boolean sheetOrSlides;
    private boolean openText;
    private boolean otherOpen;
    private boolean contentXml;
    private boolean locked;
    private boolean entity;

    private OfficePackage() {}

    /**
     * What an archive is.
     *
     * @throws UnreadableSource if it is no document or a hostile one
     */
    static SourceFormat inspect(byte[] content) {
        OfficePackage seen = new OfficePackage();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            seen.walk(zip);
        } catch (ZipException damaged) {
            String why = String.valueOf(damaged.getMessage()).toLowerCase(Locale.ROOT);
            throw new UnreadableSource(why.contains("encrypt") ? Reason.ENCRYPTED : Reason.DAMAGED);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableSource(Reason.DAMAGED);
        }
        return seen.verdict();
    }

    private void walk(ZipInputStream zip) throws IOException {
        byte[] buffer = new byte[LOOKED_AT];
        long unpacked = 0;
        long xml = 0;
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > ExtractLimits.ENTRIES) {
                throw new UnreadableSource(Reason.UNPACKS_TOO_LARGE);
            }
            String name = entry.getName();
            boolean markup = name.endsWith(".xml") || name.endsWith(".rels");
            int first = zip.readNBytes(buffer, 0, buffer.length);
            note(name, new String(buffer, 0, first, StandardCharsets.ISO_8859_1), markup);
            for (int read = first; read > 0; read = zip.read(buffer)) {
                unpacked += read;
                xml += markup ? read : 0;
                if (unpacked > ExtractLimits.UNPACKED || xml > ExtractLimits.UNPACKED_XML) {
                    throw new UnreadableSource(Reason.UNPACKS_TOO_LARGE);
                }
            }
        }
        if (entries == 0) {
            throw new UnreadableSource(Reason.DAMAGED);
        }
    }

    private void note(String name, String beginning, boolean markup) {
        word |= name.equals("word/document.xml");
        sheetOrSlides |= name.equals("xl/workbook.xml") || name.equals("ppt/presentation.xml");
        contentXml |= name.equals("content.xml");
        if (name.equals("mimetype")) {
            openText = beginning.strip().equals("application/vnd.oasis.opendocument.text");
            otherOpen = !openText;
        }
        locked |= name.equals("META-INF/manifest.xml") && beginning.contains("encryption-data");
        if (markup) {
            // A document type can stand only at the beginning; in UTF-16 every other byte is zero.
            String plain = beginning.replace("\u0000", "").toUpperCase(Locale.ROOT);
            entity |=
                    plain.contains("<!ENTITY") || (plain.contains("<!DOCTYPE") && !harmless(plain));
        }
    }

    /** Old manifests name the type that their format prescribes, which loads nothing here. */
    private static boolean harmless(String plain) {
        return plain.contains("<!DOCTYPE MANIFEST:MANIFEST ") && !plain.contains("[");
    }

    private SourceFormat verdict() {
        if (locked) {
            throw new UnreadableSource(Reason.ENCRYPTED);
        }
        if (sheetOrSlides || (otherOpen && contentXml)) {
            throw new UnreadableSource(Reason.OTHER_FORMAT);
        }
        if (!word && !(openText && contentXml)) {
            throw new UnreadableSource(Reason.ARCHIVE);
        }
        if (entity) {
            throw new UnreadableSource(Reason.EXTERNAL_ENTITY);
        }
        return word ? SourceFormat.DOCX : SourceFormat.ODT;
    }
}
