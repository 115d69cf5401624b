package org.sokong.policy.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sokong.policy.extract.PdfPages.Line;
import org.sokong.policy.text.Block;
import org.sokong.policy.text.Block.Role;

/**
 * Makes paragraphs of the lines of a PDF: takes off what stands at the edge of many pages, puts
 * together what a line or page break parted, and closes words that were hyphenated at a line's end.
 */
final class PdfParagraphs {

    /** How many lines at the top and bottom of a page may be its head and foot. */
    private static final int EDGE = 2;

    /** A head or foot with a number in it is no longer than this. */
    private static final int NUMBERED_EDGE = 70;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[-–—| ]*(page|halaman|muka surat|m\\.s\\.|trang|صفحة|الصفحة)?\\s*[0-9\\u0660-\\u0669]{1,4}"
                            + "(\\s*(/|of|daripada|من|trên)\\s*[0-9\\u0660-\\u0669]{1,4})?[-–—| ]*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ITEM =
            Pattern.compile(
                    "(\\(?[0-9\\u0660-\\u0669]{1,3}[.)](\\d{1,3}[.)]?)*|\\(?[a-zA-Zđ][.)]|\\([ivx]{1,5}\\)|[•‣▪●◦*–—-])\\s+\\S.*");

    /** Headings that laws number: their text begins a new paragraph. */
    private static final Pattern SECTION =
            Pattern.compile(
                    "(article|section|chapter|part|bahagian|bab|seksyen|perkara|fasal|điều|chương|mục|phần"
                            + "|المادة|مادة|الفصل|الباب|القسم)\\s+([0-9\\u0660-\\u0669]{1,4}|[ivxlc]{1,6}\\b|\\S{3,12}$).*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ENDS = Pattern.compile(".*[.!?…؟。:;؛]['\"”’»)\\]]*");

    /** Fonts that draw a vowel sign alone put a stroke under it, which is no letter. */
    private static final Pattern MARK_ON_STROKE =
            Pattern.compile("\\u0640(?=[\\u064B-\\u0652\\u0670])");

    private static final Pattern BROKEN_WORD =
            Pattern.compile(".*?(?<head>\\p{L}{2,})[-\\u2010](?<tail>)$");

    private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{Ll}+).*");

    /** First parts that stay apart from the second: "anti-trafficking". */
    private static final Set<String> KEEPS_HYPHEN =
            Set.of(
                    "anti", "non", "self", "well", "co", "ex", "multi", "cross", "long", "short",
                    "half", "high", "low");

    private final List<List<Line>> pages;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> hyphenated = new HashSet<>();
    private final Set<String> edges = new HashSet<>();
    private final Set<String> shownEdges = new HashSet<>();
    private double full;

    private PdfParagraphs(List<List<Line>> pages) {
        this.pages = pages;
    }

    static List<Block> of(List<List<Line>> pages) {
        PdfParagraphs made = new PdfParagraphs(pages);
        made.findEdges();
        made.learnWords();
        made.measure();
        made.make();
        return made.blocks;
    }

    /** The same words, but for numbers, near the edge of three pages and of a third of them. */
    private void findEdges() {
        Map<String, Integer> seen = new HashMap<>();
        for (List<Line> page : pages) {
            Set<String> here = new HashSet<>();
            for (int i = 0; i < page.size(); i++) {
                if (i < EDGE || i >= page.size() - EDGE) {
                    here.add(form(page.get(i).text()));
                }
            }
            here.forEach(each -> seen.merge(each, 1, Integer::sum));
        }
        int needed = Math.max(3, pages.size() / 3);
        seen.forEach(
                (form, count) -> {
                    if (count >= needed) {
                        edges.add(form);
                    }
                });
    }

    private static String form(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        return line.length() > NUMBERED_EDGE
                ? small
                : small.replaceAll("[0-9\\u0660-\\u0669]+", "#");
    }

    private boolean isEdge(List<Line> page, int index) {
        boolean near = index < EDGE || index >= page.size() - EDGE;
        return near && edges.contains(form(page.get(index).text()));
    }

    private boolean isPageNumber(List<Line> page, int index) {
        boolean outermost = index == 0 || index == page.size() - 1;
        return outermost && PAGE_NUMBER.matcher(page.get(index).text()).matches();
    }

    private void learnWords() {
        Pattern word = Pattern.compile("\\p{L}+(-\\p{L}+)*");
        for (List<Line> page : pages) {
            for (Line line : page) {
                Matcher matcher = word.matcher(line.text().toLowerCase(Locale.ROOT));
                while (matcher.find()) {
                    boolean last = matcher.end() >= line.text().length() - 1;
                    if (!last) {
                        (matcher.group().indexOf('-') >= 0 ? hyphenated : words)
                                .add(matcher.group());
                    }
                }
            }
        }
    }

    /** The length of a full line: most lines of running text have it. */
    private void measure() {
        int[] lengths =
                pages.stream()
                        .flatMap(List::stream)
                        .mapToInt(line -> line.text().length())
                        .sorted()
                        .toArray();
        full = lengths.length == 0 ? 0 : lengths[(int) (lengths.length * 0.8)];
    }

    private void make() {
        StringBuilder paragraph = new StringBuilder();
        int begun = 0;
        String last = "";
        for (int number = 1; number <= pages.size(); number++) {
            List<Line> page = pages.get(number - 1);
            boolean first = true;
            for (int i = 0; i < page.size(); i++) {
                Line line = page.get(i);
                if (isPageNumber(page, i)) {
                    continue;
                }
                if (isEdge(page, i)) {
                    if (shownEdges.add(form(line.text()))) {
                        blocks.add(new Block(Role.PAGE_EDGE, line.text(), number));
                    }
                    continue;
                }
                if (paragraph.length() > 0 && begins(line, last, first)) {
                    emit(paragraph, begun);
                }
                if (paragraph.length() == 0) {
                    begun = number;
                }
                join(paragraph, line.text());
                last = line.text();
                first = false;
            }
        }
        emit(paragraph, begun);
    }

    /** Whether a line begins another paragraph than the line before it. */
    private boolean begins(Line line, String before, boolean afterPageBreak) {
        String text = line.text();
        if (ITEM.matcher(text).matches() || SECTION.matcher(text).matches()) {
            return true;
        }
        if (SECTION.matcher(before).matches() && before.length() < full * 0.8) {
            return true;
        }
        boolean ended = ENDS.matcher(before).matches();
        boolean filled = before.length() >= full * 0.75;
        boolean small = Character.isLowerCase(text.codePointAt(0));
        if (afterPageBreak) {
            boolean caseless = Character.getType(text.codePointAt(0)) == Character.OTHER_LETTER;
            return ended || !(small || (caseless && filled));
        }
        if (line.gap()) {
            return ended || !filled || !small;
        }
        if (ended) {
            return !filled && !small;
        }
        if (isCapitals(before) && isCapitals(text)) {
            return false;
        }
        // A short line without an end is a heading, if what follows begins anew.
        return before.length() < full * 0.6 && !small;
    }

    private void join(StringBuilder paragraph, String line) {
        if (paragraph.length() == 0) {
            paragraph.append(line);
            return;
        }
        int end = paragraph.length() - 1;
        if (paragraph.charAt(end) == '\u00AD') {
            paragraph.setLength(end);
            paragraph.append(line);
            return;
        }
        Matcher next = FIRST_WORD.matcher(line);
        Matcher broken = BROKEN_WORD.matcher(paragraph);
        if (next.matches() && broken.matches()) {
            String head = broken.group("head").toLowerCase(Locale.ROOT);
            if (!staysHyphenated(head, next.group(1))) {
                paragraph.setLength(end);
            }
            paragraph.append(line);
            return;
        }
        paragraph.append(' ').append(line);
    }

    private boolean staysHyphenated(String head, String tail) {
        if (hyphenated.contains(head + "-" + tail)) {
            return true;
        }
        // Malay doubles words: kanak-kanak, undang-undangnya.
        if (tail.startsWith(head) || (head.length() > 4 && head.endsWith(tail))) {
            return true;
        }
        return !words.contains(head + tail) && KEEPS_HYPHEN.contains(head);
    }

    private void emit(StringBuilder paragraph, int page) {
        String soft = paragraph.toString().replace("\u00AD", "");
        String text = MARK_ON_STROKE.matcher(soft).replaceAll("").strip();
        paragraph.setLength(0);
        if (!text.isEmpty()) {
            // What is an item and what a numbered heading is told by what stands around.
            blocks.add(new Block(Role.PLAIN, text, page));
        }
    }

    private static boolean isCapitals(String line) {
        return line.chars().anyMatch(Character::isUpperCase)
                && line.chars().noneMatch(Character::isLowerCase);
    }
}
