package org.sokong.policy.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the lines of a PDF, page by page, with the gaps that the parser saw between them. */
final class PdfPages extends DefaultHandler {

    private static final int TELL_EVERY = 10;

    /**
     * A line.
     *
     * @param gap whether there is more room above it than between other lines
     */
    record Line(String text, boolean gap) {}

    private final IntConsumer progress;
    private final List<List<Line>> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inPage;
    private boolean gap;
    private int depth;
    private long letters;
    private long arabic;

    PdfPages(IntConsumer progress) {
        this.progress = progress;
    }

    List<List<Line>> pages() {
        return pages;
    }

    int count() {
        return pages.size();
    }

    long letters() {
        return letters;
    }

    long arabic() {
        return arabic;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes)
            throws SAXException {
        if (++depth > ExtractLimits.DEPTH) {
            throw new DocumentReading.TooDeep();
        }
        String name = (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
        if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
            inPage = true;
            pages.add(new ArrayList<>());
            gap = true;
            if (pages.size() % TELL_EVERY == 1) {
                progress.accept(pages.size());
            }
        } else if (name.equals("p")) {
            endLine();
            gap = true;
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        depth--;
        String name = (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
        if (name.equals("p") || name.equals("div")) {
            endLine();
        }
        if (name.equals("div") && depth <= 2) {
            inPage = false;
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (!inPage) {
            return;
        }
        for (int i = start; i < start + length; i++) {
            if (signs[i] == '\n' || signs[i] == '\r') {
                endLine();
            } else {
                text.append(signs[i]);
                letters += Character.isLetter(signs[i]) ? 1 : 0;
                arabic +=
                        Character.UnicodeScript.of(signs[i]) == Character.UnicodeScript.ARABIC
                                ? 1
                                : 0;
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] signs, int start, int length) {
        characters(signs, start, length);
    }

    private void endLine() {
        String whole = text.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
        text.setLength(0);
        if (!whole.isEmpty() && inPage && !pages.isEmpty()) {
            pages.getLast().add(new Line(whole, gap));
            gap = false;
        }
    }
}
