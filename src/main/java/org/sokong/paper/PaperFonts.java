package org.sokong.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The fonts of printed documents, shipped with the application so that a page looks the same on
 * every machine: Noto Sans and Noto Naskh Arabic (SIL Open Font License 1.1, beside the files).
 */
final class PaperFonts {

    static final String SANS = "Paper Sans";
    static final String NASKH = "Paper Naskh";

    /** One file with the family and weight under which the style sheet knows it. */
    record Face(String family, int weight, byte[] file) {}

    private final List<Face> faces;
    private final BitSet characters;

    PaperFonts() {
        faces =
                List.of(
                        new Face(SANS, 400, file("NotoSans-Regular.ttf")),
                        new Face(SANS, 700, file("NotoSans-Bold.ttf")),
                        new Face(NASKH, 400, file("NotoNaskhArabic-Regular.ttf")),
                        new Face(NASKH, 700, file("NotoNaskhArabic-Bold.ttf")));
        characters = characters(faces.get(0));
        characters.and(characters(faces.get(1)));
        BitSet arabic = characters(faces.get(2));
        arabic.and(characters(faces.get(3)));
        characters.or(arabic);
    }

    List<Face> faces() {
        return faces;
    }

    /** Whether a character can be printed, in both weights. */
    boolean has(int codePoint) {
        return characters.get(codePoint);
    }

    private static byte[] file(String name) {
        try (InputStream in =
                new ClassPathResource("fonts/" + name, PaperFonts.class).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet characters(Face face) {
        BitSet found = new BitSet();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.file()))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int c = 0x20; c <= Character.MAX_CODE_POINT; c++) {
                if (glyphs.getGlyphId(c) != 0) {
                    found.set(c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
