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
            Pattern.compile("([0-9\u0660-\u0669]{1,3}[.)\\-–]|[a-zđ][.)]|[•‣▪●◦*–—-])\\s+\\S.*");

    private static final int CAPTION_LIMIT = 500;
    private static final int HEADING_WORDS = 18;
    private static final int HEADING_CHARS = 130;

    private final List<Line> lines = new ArrayList<>();

    private ParagraphSplitter(String text) {
        int number = 0;
        String[] raw = LINE_BREAK.split(text, -1);
        for (int i = 0; i < raw.length; i++) {
            String trimmed = Words.trim(raw[i]);
            if (!trimmed.isEmpty()) {
                lines.add(new Line(++number, i + 1, trimmed));
            }
        }
        if (lines.size() > MAX_PARAGRAPHS) {
            throw new UnreadableSource(Reason.TOO_MANY_PARAGRAPHS, MAX_PARAGRAPHS);
        }
    }

    /** The paragraphs of a text in their order, each with what is done with it and why. */
    public static List<Paragraph> split(String text) {
        ParagraphSplitter splitter = new ParagraphSplitter(text);
        splitter.classify();
        return splitter.lines.stream().map(Line::toParagraph).toList();
    }

    private void classify() {
        lines.forEach(ParagraphSplitter::markByWording);
        int header = markTitle();
        cutAfterSource(header);
        cutAfterSidebarHeadings();
        markMenus();
        markTrailingHeadlines();
        markRest(header);
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
        } else if (SiteFurniture.isFurniture(form, line.sentence)) {
            line.is(ParagraphKind.NAVIGATION, STRIP, ParagraphReason.SITE_FURNITURE);
        } else if (SiteFurniture.isDateline(form)) {
            line.is(ParagraphKind.DATELINE, METADATA, ParagraphReason.DATE_OR_AUTHOR);
        } else if (!line.sentence && SiteFurniture.isByline(form)) {
            line.is(ParagraphKind.BYLINE, METADATA, ParagraphReason.DATE_OR_AUTHOR);
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
            if (line.number < chosen.number && line.isOpen()) {
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

    private void markRest(int header) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isOpen()) {
                continue;
            }
            boolean hasTitle = lines.stream().anyMatch(other -> other.kind == ParagraphKind.TITLE);
            if (line.listItem) {
                line.is(ParagraphKind.LIST_ITEM, INDEX, ParagraphReason.LIST);
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
        final boolean listItem;
        final boolean cutOff;
        final boolean sentence;
        @Nullable ParagraphKind kind;
        @Nullable ParagraphAction action;
        @Nullable ParagraphReason reason;

        Line(int number, int lineNumber, String text) {
            this.number = number;
            this.lineNumber = lineNumber;
            this.text = text;
            this.form = SearchForm.of(text);
            this.listItem = LIST_ITEM.matcher(form).matches();
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
            if (listItem) {
                return true;
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

        boolean isLabel() {
            return kind == null
                    && !listItem
                    && !sentence
                    && !text.endsWith(":")
                    && Words.count(text) <= 3;
        }

        Paragraph toParagraph() {
            if (kind == null || action == null || reason == null) {
                throw new IllegalStateException("Paragraph " + number + " was not judged");
            }
            return new Paragraph(
                    number, lineNumber, text, Hashes.paragraph(text), kind, action, reason);
        }
    }
}
