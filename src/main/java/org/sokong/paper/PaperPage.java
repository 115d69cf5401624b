package org.sokong.paper;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sokong.paper.PaperDocument.Fact;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Builds the page tree of a document as nodes, never as text to be parsed: a typed text can only
 * become the content of a text node. Columns are mirrored here for languages that run from right to
 * left, because the renderer does not.
 */
final class PaperPage {

    private static final int LONGEST_HEADING = 500;
    private static final int LONGEST_CELL_KEPT_TOGETHER = 1_500;
    private static final int SIGNATURES_A_ROW = 3;
    private static final int LINES_KEPT_TOGETHER = 15;
    private static final int OPTIONS_KEPT_TOGETHER = 30;
    private static final char PAGE = '\uE000';
    private static final char PAGES = '\uE001';

    /** A number to be called: its groups stand in the order of dialling in every language. */
    private static final Pattern PHONE = Pattern.compile("\\s*\\+?[0-9][0-9 ()./\u00A0-]{5,}\\s*");

    private static final String STYLE = style();

    /** Small margins and lines close together: everything has to stand on one page. */
    private static final String LOOSE =
            """
            @page { margin: 11mm 13mm; @top-center { content: normal; } \
            @bottom-center { content: normal; } }
            body, body.arabic { font-size: %1$.1fpt; line-height: 1.28; }
            h1 { font-size: 1.3em; }
            .top { padding-bottom: 1mm; margin-bottom: 1.5mm; border-bottom-width: 0.5pt; }
            .facts td { padding: 0.5mm 0; }
            """;

    private final PaperDocument document;
    private final PaperText text;
    private final Translations translations;
    private final boolean rightToLeft;
    private final double points;
    private final Document page;

    /**
     * @param points size of the type of a loose sheet
     */
    PaperPage(PaperDocument document, PaperText text, Translations translations, double points) {
        this.points = points;
        this.document = document;
        this.text = text;
        this.translations = translations;
        this.rightToLeft = document.language().rightToLeft();
        try {
            this.page = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String style() {
        try (InputStream in =
                new ClassPathResource("paper.css", PaperPage.class).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document build() {
        Element html = page.createElement("html");
        html.setAttribute("lang", document.language().tag());
        page.appendChild(html);
        Element head = child(html, "head", "");
        String title = text.line(document.title());
        child(head, "title", "").setTextContent(title);
        Element description = child(head, "meta", "");
        description.setAttribute("name", "description");
        description.setAttribute("content", title);
        child(head, "style", "")
                .setTextContent(
                        document.isLoose()
                                ? STYLE + String.format(Locale.ROOT, LOOSE, points)
                                : STYLE);
        String side = rightToLeft ? "right" : "left";
        Element body =
                child(
                        html,
                        "body",
                        document.language() == Language.ARABIC ? side + " arabic" : side);
        if (!document.isLoose()) {
            running(body);
        }
        Element top = child(body, "div", "top");
        fixed(top, "h1", "", document.title());
        document.subtitles().forEach(line -> fixed(top, "div", "subtitle", line));
        append(body, document.parts());
        return page;
    }

    /** What stands on every page. */
    private void running(Element body) {
        String marking = document.marking();
        if (marking != null) {
            fixed(child(body, "div", "marking"), "div", "", marking);
        }
        Element row = row(table(child(body, "div", "footer"), "", List.of(82, 18)));
        List<Element> cells = cells(row, List.of("cell", "cell"));
        PaperDocument.Footer footer = document.footer();
        fixed(
                cells.get(0),
                "div",
                "",
                footer == null
                        ? ""
                        : translate("paper.footer.printed", printedAt(footer), footer.by()));
        Element numbers = child(cells.get(1), "div", rightToLeft ? "rtl" : "ltr");
        if (!rightToLeft) {
            // A line from the right that is aligned to the left would leave its box.
            numbers.setAttribute("style", "text-align: right");
        }
        String words = translate("paper.footer.page", String.valueOf(PAGE), String.valueOf(PAGES));
        for (String piece : words.split("(?=[\uE000\uE001])|(?<=[\uE000\uE001])")) {
            if (piece.charAt(0) == PAGE) {
                child(numbers, "span", "page");
            } else if (piece.charAt(0) == PAGES) {
                child(numbers, "span", "pages");
            } else {
                child(numbers, "span", "").appendChild(page.createTextNode(piece));
            }
        }
    }

    private String printedAt(PaperDocument.Footer footer) {
        ULocale region =
                switch (document.language()) {
                    case ENGLISH -> new ULocale("en_GB");
                    case MALAY -> new ULocale("ms_MY");
                    case VIETNAMESE -> new ULocale("vi_VN");
                    case ARABIC -> new ULocale("ar@numbers=latn");
                };
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMdHm", region);
        format.setTimeZone(TimeZone.getTimeZone(footer.zone().getId()));
        return format.format(Date.from(footer.at()));
    }

    private String translate(String key, Object... arguments) {
        return translations.getTranslation(key, document.language().locale(), arguments);
    }

    private void append(Element parent, List<PaperPart> parts) {
        parts.forEach(part -> append(parent, part));
    }

    private void append(Element parent, PaperPart part) {
        switch (part) {
            case PaperPart.Heading heading ->
                    fixed(parent, heading.level() == 1 ? "h2" : "h3", "", heading.text());
            case PaperPart.Paragraph paragraph -> typed(parent, "p", "", paragraph.text());
            case PaperPart.Note note -> typed(parent, "p", "note", note.text());
            case PaperPart.Facts facts -> facts(parent, facts.facts());
            case PaperPart.Table rows -> rows(parent, rows);
            case PaperPart.Bullets bullets -> items(parent, "ul", bullets.items());
            case PaperPart.Numbered numbered -> items(parent, "ol", numbered.items());
            case PaperPart.Quote quote -> {
                Element block = child(parent, "div", "quote");
                typed(block, "p", "", quote.text());
                typed(child(block, "div", "cell"), "div", "citation", quote.citation());
            }
            case PaperPart.RuledLines lines -> ruledLines(parent, lines);
            case PaperPart.TickBoxes boxes -> tickBoxes(parent, boxes);
            case PaperPart.Signatures signatures -> signatures(parent, signatures.labels());
            case PaperPart.PageBreak ignored -> child(parent, "div", "break");
            case PaperPart.Together together ->
                    append(child(parent, "div", "together"), together.parts());
        }
    }

    private void facts(Element parent, List<Fact> facts) {
        Element table = table(parent, "facts", List.of(32, 3, 65));
        for (Fact fact : facts) {
            List<Element> cells = cells(row(table), List.of("cell label", "gap", "cell"));
            fixed(cells.get(0), "div", "", fact.label());
            typed(cells.get(2), "div", "", fact.value());
        }
    }

    private void rows(Element parent, PaperPart.Table part) {
        boolean small =
                part.rows().stream()
                        .flatMap(List::stream)
                        .allMatch(cell -> cell.length() <= LONGEST_CELL_KEPT_TOGETHER);
        List<Integer> shares =
                part.shares().isEmpty()
                        ? Collections.nCopies(part.headers().size(), 1)
                        : part.shares();
        Element table = open(parent, small ? "rows short" : "rows", shares);
        List<String> kinds = Collections.nCopies(part.headers().size(), "cell");
        List<Element> headers = cells(child(child(table, "thead", ""), "tr", ""), "th", kinds);
        for (int i = 0; i < headers.size(); i++) {
            headers.get(i).setAttribute("scope", "col");
            fixed(headers.get(i), "div", "", part.headers().get(i));
        }
        Element content = child(table, "tbody", "");
        for (List<String> row : part.rows()) {
            List<Element> cells = cells(row(content), kinds);
            for (int i = 0; i < row.size(); i++) {
                typed(cells.get(i), "div", "", row.get(i));
            }
        }
    }

    /** An item from the right in a page from the left has its own list, for its sign's place. */
    private void items(Element parent, String kind, List<String> items) {
        Element list = null;
        boolean before = rightToLeft;
        for (int i = 0; i < items.size(); i++) {
            boolean direction =
                    rightToLeft || PaperText.rightToLeft(text.clean(items.get(i)), rightToLeft);
            if (list == null || direction != before) {
                list = child(parent, kind, direction ? "rtl" : "ltr");
                list.setAttribute("start", String.valueOf(i + 1));
                before = direction;
            }
            typed(child(list, "li", "cell"), "div", "", items.get(i));
        }
    }

    private void ruledLines(Element parent, PaperPart.RuledLines part) {
        Element block =
                child(parent, "div", part.lines() <= LINES_KEPT_TOGETHER ? "asked" : "asked-long");
        fixed(block, "div", "question", part.label());
        for (int i = 0; i < part.lines(); i++) {
            child(block, "div", "rule");
        }
    }

    /** Short options stand side by side, or a list of them would take a page. */
    private void tickBoxes(Element parent, PaperPart.TickBoxes part) {
        Element block =
                child(
                        parent,
                        "div",
                        part.options().size() <= OPTIONS_KEPT_TOGETHER ? "asked" : "asked-long");
        fixed(block, "div", "question", part.question());
        int longest = part.options().stream().mapToInt(String::length).max().orElse(0);
        int columns = longest <= 24 ? 3 : longest <= 42 ? 2 : 1;
        List<Integer> shares = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            shares.addAll(List.of(5, 100 / columns - 5));
            kinds.addAll(List.of("", "cell"));
        }
        Element table = table(block, "options", shares);
        for (int i = 0; i < part.options().size(); i += columns) {
            List<Element> cells = cells(row(table), kinds);
            for (int column = 0; column < columns && i + column < part.options().size(); column++) {
                child(cells.get(2 * column), "div", "box");
                fixed(cells.get(2 * column + 1), "div", "", part.options().get(i + column));
            }
        }
    }

    private void signatures(Element parent, List<String> labels) {
        for (int i = 0; i < labels.size(); i += SIGNATURES_A_ROW) {
            List<String> some = labels.subList(i, Math.min(i + SIGNATURES_A_ROW, labels.size()));
            List<Integer> shares = new ArrayList<>();
            List<String> kinds = new ArrayList<>();
            for (int column = 0; column < SIGNATURES_A_ROW; column++) {
                shares.addAll(List.of(30, 5));
                kinds.addAll(List.of(column < some.size() ? "cell line" : "", "gap"));
            }
            Element table = table(parent, "signatures", shares);
            cells(row(table), Collections.nCopies(shares.size(), ""));
            List<Element> cells = cells(row(table), kinds);
            for (int column = 0; column < some.size(); column++) {
                fixed(cells.get(2 * column), "div", "", some.get(column));
            }
        }
    }

    /** A table with a body; gives the body. */
    private Element table(Element parent, String kind, List<Integer> shares) {
        return child(open(parent, kind, shares), "tbody", "");
    }

    private Element open(Element parent, String kind, List<Integer> shares) {
        Element table = child(parent, "table", kind);
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        Element columns = child(table, "colgroup", "");
        for (int share : mirrored(shares)) {
            child(columns, "col", "").setAttribute("style", "width: " + 100 * share / all + "%");
        }
        return table;
    }

    private Element row(Element body) {
        return child(body, "tr", "");
    }

    private List<Element> cells(Element row, List<String> kinds) {
        return cells(row, "td", kinds);
    }

    /** Cells in the order of reading, put into the row in the order of the page. */
    private List<Element> cells(Element row, String name, List<String> kinds) {
        List<Element> placed = new ArrayList<>();
        for (String kind : mirrored(kinds)) {
            placed.add(child(row, name, kind));
        }
        return mirrored(placed);
    }

    private <T> List<T> mirrored(List<T> columns) {
        return rightToLeft ? columns.reversed() : columns;
    }

    /** Words of the document itself, in its direction. */
    private void fixed(Element parent, String name, String kind, String words) {
        String line = text.line(words);
        if (line.length() > LONGEST_HEADING) {
            line = line.substring(0, LONGEST_HEADING) + "…";
        }
        block(parent, name, kind, line, rightToLeft);
    }

    /** Words that somebody typed: a paragraph a line, each in its own direction. */
    private void typed(Element parent, String name, String kind, String words) {
        for (String line : text.clean(words).split("\n", -1)) {
            if (line.isBlank()) {
                child(parent, "div", "empty");
                continue;
            }
            boolean direction =
                    !PHONE.matcher(line).matches() && PaperText.rightToLeft(line, rightToLeft);
            List<String> blocks = PaperText.blocks(line);
            for (int i = 0; i < blocks.size(); i++) {
                boolean last = i == blocks.size() - 1;
                block(parent, name, last ? kind : kind + " part", blocks.get(i), direction);
            }
        }
    }

    private void block(
            Element parent, String name, String kind, String words, boolean fromTheRight) {
        Element block = child(parent, name, (kind + (fromTheRight ? " rtl" : " ltr")).strip());
        block.setAttribute("dir", fromTheRight ? "rtl" : "ltr");
        if (!words.isEmpty()) {
            // The layout trips over a text without letters.
            block.appendChild(page.createTextNode(words));
        }
    }

    private Element child(Element parent, String name, String kind) {
        Element child = page.createElement(name);
        if (!kind.isBlank()) {
            child.setAttribute("class", kind.strip());
        }
        parent.appendChild(child);
        return child;
    }
}
