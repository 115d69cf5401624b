package org.sokong.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * Joins Arabic letters and puts a run from right to left into the order of the page. Unlike the
 * renderer's own, it keeps vowel marks as marks: their presentation forms stand apart from the
 * letter and tear the word. And numbers within a run keep their order.
 */
final class ArabicLetters implements BidiReorderer {

    private static final int JOIN =
            ArabicShaping.LETTERS_SHAPE
                    | ArabicShaping.TEXT_DIRECTION_LOGICAL
                    | ArabicShaping.LENGTH_GROW_SHRINK;
    private static final int PART =
            ArabicShaping.LETTERS_UNSHAPE
                    | ArabicShaping.TEXT_DIRECTION_LOGICAL
                    | ArabicShaping.LENGTH_GROW_SHRINK;

    /** Marks of U+FE70 to U+FE7F; the odd ones of a pair are drawn upon a lengthened line. */
    private static final String MARKS =
            "\u064B\u064B\u064C\uFE73\u064D\uFE75\u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";

    @Override
    public String reorderRTLTextToLTR(String text) {
        Bidi run = new Bidi(text, Bidi.RTL);
        return run.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
    }

    @Override
    public String shapeText(String text) {
        StringBuilder shaped = new StringBuilder(shape(text, JOIN));
        for (int i = 0; i < shaped.length(); i++) {
            char c = shaped.charAt(i);
            if (c >= 0xFE70 && c <= 0xFE7F) {
                shaped.setCharAt(i, MARKS.charAt(c - 0xFE70));
            }
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        return shape(text, PART);
    }

    private static String shape(String text, int how) {
        try {
            return new ArabicShaping(how).shape(text);
        } catch (ArabicShapingException e) {
            return text;
        }
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
