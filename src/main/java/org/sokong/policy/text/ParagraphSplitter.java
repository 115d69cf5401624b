package org.sokong.policy.text;

import static org.sokong.policy.ParagraphAction.INDEX;
import static org.sokong.policy.ParagraphAction.KEEP;
import static org.sokong.policy.ParagraphAction.METADATA;
import static org.sokong.policy.ParagraphAction.STRIP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.ParagraphAction;
import org.sokong.policy.ParagraphKind;
import org.sokong.policy.ParagraphReason;
import org.sokong.policy.text.UnreadableSource.Reason;

/**
 * Splits a source text into numbered paragraphs and tells the document from what a website put
 * around it. A paragraph is a non-blank line. The rules look at wording, shape and order only.
 */
public final class ParagraphSplitter {

    /** More paragraphs than any document of the library has; beyond it a file is refused. */
    public static final int MAX_PARAGRAPHS = 10_000;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private static final Pattern SOURCE =
            Pattern.compile(
                    "[\\[(]?\\s*(nguồn|nguồn tin|theo nguồn|sumber|sumber berita|source|sources"
                            + "|المصدر|المصادر|مصدر)\\s*[:：]\\s*(\\S.*)");

    private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.)\\S+");

    private static final String PHOTO =
            "(ảnh|hình|hình ảnh|الصوره|صوره|تصوير|photo|photos|image|picture|gambar|foto)";

    private static final Pattern CREDIT =
            Pattern.compile(
                    ".*[\\[(]\\s*"
                            + PHOTO
                            + "\\s*([:：/]|by |oleh ).{0,80}"
                            + "|.*(^|[.\\s|])"
                            + PHOTO
                            + "( by|( ihsan| fail)?\\s*[:：]).{1,60}"
                            + "|"
                            + PHOTO
                            + "\\s*[:：].*"
                            + "|.*[–—-]\\s*"
                            + PHOTO
                            + "\\s+\\S.{0,40}");

    private static final Pattern LIST_ITEM =
            Pattern.compile(
                    "(\\(?[0-9\u0660-\u0669]{1,3}[.)\\-–]|\\(?[a-zđ][.)]|\\([ivx]{1,5}\\)"
                            + "|\\(?[\u0621-\u064A]\\)|[•‣▪●◦*–—-])\\s+\\S.*");

    /** "3. Consent": a heading, or the item of a list without end marks. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\(?([0-9\u0660-\u0669]{1,3})[.)]\\s+(\\S.*)");

    private static final int NUMBERED_HEADING_WORDS = 9;
    private static final int CAPTION_LIMIT = 500;
    private static final int HEADING_WORDS = 18;
    private static final int HEADING_CHARS = 130;

    private final List<Line> lines = new ArrayList<>();

    private ParagraphSplitter(List<Block> blocks) {
        int number = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String trimmed = Words.trim(block.text());
            if (!trimmed.isEmpty()) {
                lines.add(new Line(++number, i + 1, trimmed, block.role(), block.page()));
            }
        }
        if (lines.size() > MAX_PARAGRAPHS) {
            throw new UnreadableSource(Reason.TOO_MANY_PARAGRAPHS, MAX_PARAGRAPHS);
        }
    }

    /** The paragraphs of a text in their order, each with what is done with it and why. */
    public static List<Paragraph> split(String text) {
        return split(LINE_BREAK.splitAsStream(text).map(Block::plain).toList());
    }

    /** The paragraphs of the pieces of a file, each with what is done with it and why. */
    public static List<Paragraph> split(List<Block> blocks) {
        ParagraphSplitter splitter = new ParagraphSplitter(blocks);
        splitter.classify();
        return splitter.lines.stream().map(Line::toParagraph).toList();
    }

    private void classify() {
        markNumberedHeadings();
        lines.forEach(ParagraphSplitter::markByWording);
        lines.forEach(ParagraphSplitter::markByRole);
        markLinks();
        int header = markTitle();
        cutAfterSource(header);
        cutAfterSidebarHeadings();
        markMenus();
        markTrailingHeadlines();
        markRest(header);
    }

    /**
     * A short numbered line without an end mark is a heading, unless the next line is its next
     * sibling: then both are items of a list.
     */
    private void markNumberedHeadings() {
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Matcher here = NUMBERED.matcher(line.text);
            if (line.role != Block.Role.PLAIN
                    || line.sentence
                    || !here.matches()
                    || Words.count(here.group(2)) > NUMBERED_HEADING_WORDS
                    || here.group(2).matches(".*[;,:؛،]")) {
                continue;
            }
            Line next = lines.get(i + 1);
            Matcher after = NUMBERED.matcher(next.text);
            boolean sibling =
                    after.matches()
                            && Integer.parseInt(after.group(1))
                                    == Integer.parseInt(here.group(1)) + 1;
            boolean introduces = next.isProse() || next.text.endsWith(":");
            if (!sibling && introduces) {
                line.listItem = false;
            }
        }
    }

    /** What a line is by its own wording, wherever it stands. */
    private static void markByWording(Line line) {
        String form = line.form;
        if (SiteFurniture.isAdvert(form)) {
            line.is(ParagraphKind.ADVERT, STRIP, ParagraphReason.ADVERT_MARK);
        } else if (SiteFurniture.isCommentCount(form)) {
            line.is(ParagraphKind.COMMENTS, STRIP, ParagraphReason.COMMENT_COUNT);
        } else if (isSourceLine(form)) {
            line.is(ParagraphKind.SOURCE, METADATA, ParagraphReason.SOURCE_LINE);
        } else if (isCaption(line)) {
            line.is(ParagraphKind.CAPTION, METADATA, ParagraphReason.PHOTO_CREDIT);
        } else if (SiteFurniture.isSidebarHeading(form)) {
            line.is(ParagraphKind.SIDEBAR_HEADING, STRIP, ParagraphReason.SITE_FURNITURE);
        } else if (SiteFurniture.isReadAlso(form) && !line.listItem) {
            line.is(ParagraphKind.TEASER, STRIP, ParagraphReason.READ_ALSO);
        } else if (SiteFurniture.isFurniture(form, line.sentence && !line.cutOff)) {
            line.is(ParagraphKind.NAVIGATION, STRIP, ParagraphReason.SITE_FURNITURE);
        } else if (SiteFurniture.isDateline(form)) {
            line.is(ParagraphKind.DATELINE, METADATA, ParagraphReason.DATE_OR_AUTHOR);
        } else if (!line.sentence && SiteFurniture.isByline(form)) {
            line.is(ParagraphKind.BYLINE, METADATA, ParagraphReason.DATE_OR_AUTHOR);
        }
    }

    /** What the file itself says of a line, where its wording does not say more. */
    private static void markByRole(Line line) {
        boolean told = line.kind != null && line.action == STRIP;
        switch (line.role) {
            case NAVIGATION -> {
                if (!told) {
                    line.is(ParagraphKind.NAVIGATION, STRIP, ParagraphReason.MARKED_BY_PAGE);
                }
            }
            case ASIDE -> {
                if (!told) {
                    line.is(ParagraphKind.TEASER, STRIP, ParagraphReason.MARKED_BY_PAGE);
                }
            }
            case CAPTION ->
                    line.is(ParagraphKind.CAPTION, METADATA, ParagraphReason.MARKED_BY_PAGE);
            case PAGE_EDGE -> line.is(ParagraphKind.PAGE_EDGE, STRIP, ParagraphReason.PAGE_EDGE);
            default -> {
                // The wording decides, with what stands around.
            }
        }
    }

    /** Two or more lines in a row that are nothing but links lead somewhere else. */
    private void markLinks() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean beside =
                    (i > 0 && lines.get(i - 1).role == Block.Role.LINK)
                            || (i + 1 < lines.size() && lines.get(i + 1).role == Block.Role.LINK);
            if (line.role == Block.Role.LINK && line.isOpen() && beside) {
                line.is(
                        Words.count(line.text) <= 3
                                ? ParagraphKind.NAVIGATION
                                : ParagraphKind.TEASER,
                        STRIP,
                        ParagraphReason.MARKED_BY_PAGE);
            }
        }
    }

    private static boolean isSourceLine(String form) {
        Matcher matcher = SOURCE.matcher(form);
        if (form.length() > 400 || !matcher.matches()) {
            return false;
        }
        String named = matcher.group(2);
        return ADDRESS.matcher(named).find() || Words.count(named) <= 12;
    }

    private static boolean isCaption(Line line) {
        if (line.text.length() > CAPTION_LIMIT) {
            return false;
        }
        return line.text.endsWith("|") || CREDIT.matcher(line.form).matches();
    }

    /**
     * Finds the headline among the lines before the first prose, strips what stands before it and
     * every repetition after it.
     *
     * @return the index of the first prose line: what lies before is the head of the document
     */
    private int markTitle() {
        int firstProse = 0;
        while (firstProse < lines.size() && !lines.get(firstProse).isProse()) {
            firstProse++;
        }
        Optional<Line> title = chooseTitle(lines.subList(0, firstProse));
        if (title.isEmpty()) {
            for (Line line : lines.subList(0, firstProse)) {
                if (line.isOpen() && Words.count(line.text) <= 2) {
                    line.is(ParagraphKind.NAVIGATION, STRIP, ParagraphReason.BEFORE_HEADLINE);
                }
            }
            return firstProse;
        }
        Line chosen = title.get();
        chosen.is(ParagraphKind.TITLE, KEEP, ParagraphReason.HEADLINE);
        for (Line line : lines) {
            if (line.number < chosen.number
                    && line.isOpen()
                    && SiteFurniture.isDocumentKind(line.form)) {
                line.is(ParagraphKind.SUBTITLE, KEEP, ParagraphReason.HEADLINE);
            } else if (line.number < chosen.number && line.isOpen()) {
                line.is(ParagraphKind.NAVIGATION, STRIP, ParagraphReason.BEFORE_HEADLINE);
            } else if (line.number > chosen.number
                    && line.isOpen()
                    && line.form.equals(chosen.form)) {
                line.is(ParagraphKind.REPEATED_TITLE, STRIP, ParagraphReason.HEADLINE_AGAIN);
            }
        }
        return firstProse;
    }

    private Optional<Line> chooseTitle(List<Line> head) {
        List<Line> candidates =
                head.stream().filter(line -> line.isOpen() && !line.cutOff).toList();
        Optional<Line> marked =
                candidates.stream()
                        .filter(line -> line.role == Block.Role.TITLE)
                        .filter(line -> Words.count(line.text) >= 3)
                        .findFirst();
        if (marked.isPresent()) {
            return marked;
        }
        Optional<Line> repeated =
                candidates.stream()
                        .filter(line -> Words.count(line.text) >= 3)
                        .filter(line -> lines.stream().filter(line::sameAs).count() > 1)
                        .findFirst();
        if (repeated.isPresent()) {
            return repeated;
        }
        Optional<Line> full =
                candidates.stream().filter(line -> Words.count(line.text) >= 4).findFirst();
        if (full.isPresent()) {
            return full;
        }
        return candidates.stream()
                .filter(line -> Words.count(line.text) >= 2)
                .max((a, b) -> Integer.compare(a.text.length(), b.text.length()));
    }

    /** The first source line after the text has begun ends the document. */
    private void cutAfterSource(int header) {
        int end = firstSourceAfter(header);
        for (int i = end + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.action == null || line.action != STRIP) {
                ParagraphKind kind =
                        line.kind == ParagraphKind.SOURCE
                                ? ParagraphKind.SOURCE
                                : ParagraphKind.TEASER;
                line.is(kind, STRIP, ParagraphReason.AFTER_SOURCE_LINE);
            }
        }
    }

    private int firstSourceAfter(int index) {
        for (int i = index; i < lines.size(); i++) {
            if (lines.get(i).kind == ParagraphKind.SOURCE) {
                return i;
            }
        }
        return lines.size();
    }

    /**
     * A heading such as "Related stories" after some prose begins other articles. If a source line
     * follows, the document goes on after the box, so only the headlines right below it go.
     */
    private void cutAfterSidebarHeadings() {
        boolean prose = false;
        boolean box = false;
        boolean rest = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind == ParagraphKind.SIDEBAR_HEADING) {
                rest = prose && firstSourceAfter(i) == lines.size();
                box = true;
            } else if (line.kind == ParagraphKind.TITLE) {
                // A label in a menu above the headline begins no box.
                box = false;
            } else if (line.isOpen() && (rest || (box && !line.isProse()))) {
                line.is(ParagraphKind.TEASER, STRIP, ParagraphReason.AFTER_SIDEBAR_HEADING);
            } else if (line.isOpen() && line.isProse()) {
                prose = true;
                box = false;
            }
        }
    }

    /** Three or more labels of a few words in a row are a menu. */
    private void markMenus() {
        int start = 0;
        while (start < lines.size()) {
            int end = start;
            while (end < lines.size() && lines.get(end).isLabel()) {
                end++;
            }
            if (end - start >= 3) {
                for (Line line : lines.subList(start, end)) {
                    line.is(ParagraphKind.NAVIGATION, STRIP, ParagraphReason.SITE_FURNITURE);
                }
            }
            start = Math.max(end, start + 1);
        }
    }

    /** Headlines with no text under them at the end belong to other articles. */
    private void markTrailingHeadlines() {
        boolean anyProse = lines.stream().anyMatch(line -> line.isOpen() && line.isProse());
        markSignature();
        for (int i = lines.size() - 1; anyProse && i >= 0; i--) {
            Line line = lines.get(i);
            if (line.isOpen() && line.isProse()) {
                return;
            }
            if (line.isOpen() && Words.count(line.text) <= 3) {
                line.is(ParagraphKind.BYLINE, METADATA, ParagraphReason.DATE_OR_AUTHOR);
            } else if (line.isOpen()) {
                line.is(ParagraphKind.TEASER, STRIP, ParagraphReason.TRAILING_HEADLINES);
            }
        }
    }

    /** One line alone under the text of a paper says who signed it; a website has more below. */
    private void markSignature() {
        int last = lines.size() - 1;
        if (last > 0
                && lines.get(last).isOpen()
                && !lines.get(last).isProse()
                && lines.get(last - 1).isOpen()
                && lines.get(last - 1).isProse()
                && lines.stream().noneMatch(line -> line.action == STRIP)) {
            lines.get(last).is(ParagraphKind.BYLINE, METADATA, ParagraphReason.DATE_OR_AUTHOR);
        }
    }

    private void markRest(int header) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isOpen()) {
                continue;
            }
            boolean hasTitle = lines.stream().anyMatch(other -> other.kind == ParagraphKind.TITLE);
            if (line.listItem) {
                line.is(ParagraphKind.LIST_ITEM, INDEX, ParagraphReason.LIST);
            } else if (line.role == Block.Role.TABLE_ROW) {
                line.is(ParagraphKind.TABLE_ROW, INDEX, ParagraphReason.TABLE);
            } else if (line.isProse()) {
                boolean intro = line.text.endsWith(":") && nextOpenIsList(i);
                if (intro) {
                    line.is(ParagraphKind.LIST_INTRO, KEEP, ParagraphReason.SECTION_HEADING);
                } else {
                    boolean lead = hasTitle && i == header && isSetApart(i);
                    line.is(
                            lead ? ParagraphKind.LEAD : ParagraphKind.BODY,
                            INDEX,
                            ParagraphReason.PROSE);
                }
            } else if (i < header) {
                line.is(ParagraphKind.SUBTITLE, KEEP, ParagraphReason.HEADLINE);
            } else {
                line.is(ParagraphKind.HEADING, KEEP, ParagraphReason.SECTION_HEADING);
            }
        }
    }

    private boolean nextOpenIsList(int index) {
        return index + 1 < lines.size() && lines.get(index + 1).listItem;
    }

    private boolean isSetApart(int index) {
        if (index + 1 >= lines.size()) {
            return false;
        }
        ParagraphKind next = lines.get(index + 1).kind;
        return next == ParagraphKind.REPEATED_TITLE || next == ParagraphKind.CAPTION;
    }

    /** A line while it is being judged. */
    private static final class Line {

        private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…؟。]['\"”’»)\\]]*");
        private static final Pattern QUESTION_END = Pattern.compile(".*[!?؟]['\"”’»)\\]]*");

        final int number;
        final int lineNumber;
        final String text;
        final String form;
        boolean listItem;
        final boolean cutOff;
        final boolean sentence;
        final Block.Role role;
        final @Nullable Integer page;
        @Nullable ParagraphKind kind;
        @Nullable ParagraphAction action;
        @Nullable ParagraphReason reason;

        Line(int number, int lineNumber, String text, Block.Role role, @Nullable Integer page) {
            this.number = number;
            this.lineNumber = lineNumber;
            this.text = text;
            this.form = SearchForm.of(text);
            this.role = role;
            this.page = page;
            this.listItem =
                    LIST_ITEM.matcher(form).matches() && !isHeading()
                            || role == Block.Role.LIST_ITEM;
            this.cutOff = text.endsWith("...") || text.endsWith("…");
            boolean question = QUESTION_END.matcher(text).matches();
            this.sentence =
                    SENTENCE_END.matcher(text).matches() && !(question && Words.count(text) <= 14);
        }

        void is(ParagraphKind kind, ParagraphAction action, ParagraphReason reason) {
            this.kind = kind;
            this.action = action;
            this.reason = reason;
        }

        boolean isOpen() {
            return kind == null;
        }

        boolean sameAs(Line other) {
            return form.equals(other.form);
        }

        /** Running text: a list item, a sentence, or too long for a headline. */
        boolean isProse() {
            if (kind != null && kind != ParagraphKind.LEAD) {
                return false;
            }
            if (listItem || role == Block.Role.TABLE_ROW) {
                return true;
            }
            if (isHeading()) {
                return text.length() > 2 * HEADING_CHARS;
            }
            int words = Words.count(text);
            if (cutOff && words <= 25 && startsLikeTrail()) {
                return false;
            }
            if (sentence) {
                return words > 2;
            }
            if (text.endsWith(":") || text.endsWith("：")) {
                return words > 6;
            }
            if (isCapitals()) {
                return text.length() > 300;
            }
            return words > 2 * HEADING_WORDS || text.length() > 2 * HEADING_CHARS;
        }

        /** Labels that ran together when the page was copied: a small letter, then a capital. */
        private boolean startsLikeTrail() {
            for (int i = 1; i < text.length(); i++) {
                if (Character.isLowerCase(text.charAt(i - 1))
                        && Character.isUpperCase(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isCapitals() {
            return text.chars().anyMatch(Character::isUpperCase)
                    && text.chars().noneMatch(Character::isLowerCase);
        }

        boolean isHeading() {
            return role == Block.Role.TITLE || role == Block.Role.HEADING;
        }

        boolean isLabel() {
            return kind == null
                    && !listItem
                    && !isHeading()
                    && role != Block.Role.TABLE_ROW
                    && !SiteFurniture.isSection(form)
                    && !sentence
                    && !text.endsWith(":")
                    && Words.count(text) <= 3;
        }

        Paragraph toParagraph() {
            if (kind == null || action == null || reason == null) {
                throw new IllegalStateException("Paragraph " + number + " was not judged");
            }
            return new Paragraph(
                    number, lineNumber, page, text, Hashes.paragraph(text), kind, action, reason);
        }
    }
}
