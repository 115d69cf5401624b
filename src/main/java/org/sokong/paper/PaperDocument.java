package org.sokong.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * What a printed document says, part by part, in one language. Every text is plain text: nothing in
 * it is ever read as markup or as an address. The caller brings texts already translated; only page
 * numbers and the footer are worded here.
 *
 * <p>Headings, labels and table headers run in the document's direction; texts that people typed
 * (paragraphs, values, cells, items, quotes) each take the direction of their own first letter.
 */
public final class PaperDocument {

    private final Language language;
    private final String title;
    private final List<String> subtitles;
    private final @Nullable String marking;
    private final List<PaperPart> parts;
    private final @Nullable Footer footer;
    private final boolean loose;

    private PaperDocument(Builder builder) {
        this.language = builder.language;
        this.title = builder.title;
        this.subtitles = List.copyOf(builder.subtitles);
        this.marking = builder.marking;
        this.parts = List.copyOf(builder.parts);
        this.footer = builder.footer;
        this.loose = builder.loose;
    }

    /**
     * A new document.
     *
     * @param language language of its headings and labels; Arabic runs from right to left
     * @param title title on the first page and of the file; a code, never a client's name, since
     *     readers show it outside the document
     */
    public static Builder in(Language language, String title) {
        return new Builder(language, title);
    }

    /** Language of its headings and labels. */
    public Language language() {
        return language;
    }

    /** Title on the first page and of the file. */
    public String title() {
        return title;
    }

    List<String> subtitles() {
        return subtitles;
    }

    @Nullable String marking() {
        return marking;
    }

    List<PaperPart> parts() {
        return parts;
    }

    @Nullable Footer footer() {
        return footer;
    }

    /** Whether it is one loose sheet. */
    boolean isLoose() {
        return loose;
    }

    /** When it was printed and by the code of whom. */
    record Footer(Instant at, ZoneId zone, String by) {}

    /** A label with its value. */
    public record Fact(String label, String value) {}

    /** Collects the parts in the order in which they stand on the page. */
    public static final class Builder {

        private final Language language;
        private final String title;
        private final List<String> subtitles = new ArrayList<>();
        private List<PaperPart> parts = new ArrayList<>();
        private @Nullable String marking;
        private @Nullable Footer footer;
        private boolean loose;

        private Builder(Language language, String title) {
            this.language = language;
            this.title = title;
        }

        /** A line below the title. */
        public Builder subtitle(String line) {
            subtitles.add(line);
            return this;
        }

        /** A word at the top of every page, such as "Confidential". */
        public Builder marking(String words) {
            this.marking = words;
            return this;
        }

        /** A heading of the first level. */
        public Builder heading(String text) {
            return add(new PaperPart.Heading(1, text));
        }

        /** A heading below a heading. */
        public Builder subheading(String text) {
            return add(new PaperPart.Heading(2, text));
        }

        /** Text; each of its lines is a paragraph with its own direction. */
        public Builder paragraph(String text) {
            return add(new PaperPart.Paragraph(text));
        }

        /** Several texts. */
        public Builder paragraphs(List<String> texts) {
            texts.forEach(this::paragraph);
            return this;
        }

        /** A small, grey explanation. */
        public Builder note(String text) {
            return add(new PaperPart.Note(text));
        }

        /** A label with its value; several in a row stand in one block. */
        public Builder fact(String label, String value) {
            return facts(List.of(new Fact(label, value)));
        }

        /** Labels with their values. */
        public Builder facts(List<Fact> facts) {
            if (!parts.isEmpty() && parts.getLast() instanceof PaperPart.Facts before) {
                List<Fact> all = new ArrayList<>(before.facts());
                all.addAll(facts);
                parts.set(parts.size() - 1, new PaperPart.Facts(List.copyOf(all)));
                return this;
            }
            return facts.isEmpty() ? this : add(new PaperPart.Facts(List.copyOf(facts)));
        }

        /**
         * A table. Its first column stands at the side where reading begins; its header is repeated
         * on each page.
         *
         * @param headers one header for each column
         * @param rows cells in the order of the headers; missing cells are empty
         */
        public Builder table(List<String> headers, List<List<String>> rows) {
            return table(headers, List.of(), rows);
        }

        /**
         * A table with columns of given widths.
         *
         * @param headers one header for each column
         * @param shares relative widths, one for each column, none for equal ones
         * @param rows cells in the order of the headers; missing cells are empty
         */
        public Builder table(List<String> headers, List<Integer> shares, List<List<String>> rows) {
            if (headers.isEmpty()
                    || !shares.isEmpty() && shares.size() != headers.size()
                    || shares.stream().anyMatch(share -> share <= 0)
                    || rows.stream().anyMatch(row -> row.size() > headers.size())) {
                throw new IllegalArgumentException("columns, shares and cells do not fit");
            }
            return add(
                    new PaperPart.Table(
                            List.copyOf(headers),
                            List.copyOf(shares),
                            rows.stream().map(List::copyOf).toList()));
        }

        /** A list with bullets. */
        public Builder bullets(List<String> items) {
            return items.isEmpty() ? this : add(new PaperPart.Bullets(List.copyOf(items)));
        }

        /** Numbered paragraphs, from 1. */
        public Builder numbered(List<String> items) {
            return items.isEmpty() ? this : add(new PaperPart.Numbered(List.copyOf(items)));
        }

        /** A quotation with where it stands. */
        public Builder quote(String text, String citation) {
            return add(new PaperPart.Quote(text, citation));
        }

        /** Empty lines to write on, below a label. */
        public Builder ruledLines(String label, int lines) {
            if (lines < 1 || lines > 100) {
                throw new IllegalArgumentException("between 1 and 100 lines");
            }
            return add(new PaperPart.RuledLines(label, lines));
        }

        /** A question with boxes to tick. */
        public Builder tickBoxes(String question, List<String> options) {
            return add(new PaperPart.TickBoxes(question, List.copyOf(options)));
        }

        /** Lines to sign on, side by side, up to three in a row. */
        public Builder signatures(String... labels) {
            return labels.length == 0
                    ? this
                    : add(new PaperPart.Signatures(List.copyOf(Arrays.asList(labels))));
        }

        /** What follows begins on a new page. */
        public Builder pageBreak() {
            return add(new PaperPart.PageBreak());
        }

        /** Parts that stay on one page where they fit on one. */
        public Builder together(Consumer<Builder> content) {
            List<PaperPart> outside = parts;
            parts = new ArrayList<>();
            List<PaperPart> inside;
            try {
                content.accept(this);
            } finally {
                inside = parts;
                parts = outside;
            }
            return inside.isEmpty() ? this : add(new PaperPart.Together(List.copyOf(inside)));
        }

        /**
         * The footer's words on when and by whom it was printed. The moment is also the file's
         * date.
         *
         * @param by the printing person's code; never a name
         */
        public Builder printed(Instant at, ZoneId zone, String by) {
            this.footer = new Footer(at, zone, by);
            return this;
        }

        /**
         * One loose sheet that says nothing of where it comes from: no footer, no page number, no
         * program's name in the file. Its type shrinks until everything stands on one page; what
         * does not fit even then is refused.
         */
        public Builder looseSheet() {
            this.loose = true;
            return this;
        }

        /** The document. */
        public PaperDocument build() {
            if (loose && (footer != null || marking != null)) {
                throw new IllegalArgumentException("a loose sheet has no footer and no marking");
            }
            return new PaperDocument(this);
        }

        private Builder add(PaperPart part) {
            parts.add(part);
            return this;
        }
    }
}
