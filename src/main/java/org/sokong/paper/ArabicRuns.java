package org.sokong.paper;

import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a paragraph into runs of one direction. The renderer sets runs one after another in the
 * direction of the paragraph, so that a number within an Arabic phrase would tear the phrase apart
 * in an English paragraph: there, the phrase is one run with its numbers, and {@link ArabicLetters}
 * orders it within.
 */
final class ArabicRuns implements BidiSplitter {

    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String text, byte direction) {
        Bidi bidi = new Bidi();
        bidi.setPara(text, direction, null);
        boolean rightToLeft = bidi.getParaLevel() == Bidi.RTL;
        byte[] levels = bidi.getLevels();
        List<BidiTextRun> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= levels.length; i++) {
            boolean before = fromTheRight(levels[i - 1], rightToLeft);
            if (i == levels.length || fromTheRight(levels[i], rightToLeft) != before) {
                found.add(new BidiTextRun(start, i - start, before ? RTL : LTR));
                start = i;
            }
        }
        runs = found;
    }

    private static boolean fromTheRight(byte level, boolean paragraph) {
        return paragraph ? level == 1 : level > 0;
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String text) {
        return Bidi.getBaseDirection(text);
    }
}
