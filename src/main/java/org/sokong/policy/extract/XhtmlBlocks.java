package org.sokong.policy.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.text.Block;
import org.sokong.policy.text.Block.Role;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes pieces of the elements that a parser reports. */
final class XhtmlBlocks extends DefaultHandler {

    /** Elements whose words are not for readers. */
    private static final Set<String> SILENT =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "noscript",
                    "iframe",
                    "object",
                    "embed",
                    "svg",
                    "math",
                    "head",
                    "title",
                    "select",
                    "option",
                    "textarea",
                    "canvas",
                    "audio",
                    "video",
                    "map",
                    "datalist",
                    "meta",
                    "link");

    /** Elements that begin and end a piece. */
    private static final Set<String> BREAKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "nav",
                    "aside",
                    "figure",
                    "figcaption",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "tr",
                    "blockquote",
                    "pre",
                    "body",
                    "form",
                    "fieldset",
                    "details",
                    "summary",
                    "br",
                    "hr",
                    "button",
                    "label",
                    "address",
                    "time");

    private static final Pattern NAVIGATION_NAMES =
            names("nav|navbar|navigation|menu|breadcrumbs?|skip|cookie|cookies|pagination|toolbar");

    private static final Pattern ASIDE_NAMES =
            names(
                    "related|teasers?|promo|adverts?|advertisement|ads?|sponsored|sponsor|comments?"
                            + "|newsletter|sidebar|widget|share|sharing|social|trending|popular"
                            + "|recommended|most-read|read-more|outbrain|taboola");

    private static final Pattern CAPTION_NAMES =
            names("caption|photo-credit|credit|wp-caption-text");

    private static final Pattern HIDING =
            Pattern.compile(
                    "(display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(px|pt|em)?\\s*(;|$)"
                            + "|opacity\\s*:\\s*0\\s*(;|$))");

    private static final int LONGEST_ROW = 400;

    /**
     * A piece, and the articles that it stands in.
     *
     * @param main whether it stands in the page's main part
     * @param article number of the outermost article around it, 0 outside of any
     */
    record Piece(Block block, boolean main, int article) {}

    private record Open(String name, @Nullable Role before, boolean silent, boolean container) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Role zone;
    private @Nullable Role role;
    private int silent;
    private int main;
    private int articles;
    private int article;
    private int articleDepth;
    private int anchors;
    private int linked;
    private int rows;

    List<Piece> pieces() {
        return pieces;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes)
            throws SAXException {
        if (open.size() > ExtractLimits.DEPTH) {
            throw new DocumentReading.TooDeep();
        }
        String name = (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
        boolean breaks = BREAKS.contains(name);
        if (breaks) {
            flush();
        }
        boolean hushed = SILENT.contains(name);
        boolean container = false;
        Role before = zone;
        if (hushed) {
            silent++;
        }
        if (name.equals("main") || "main".equals(attributes.getValue("role"))) {
            main++;
            container = true;
        }
        if (name.equals("article")) {
            if (articleDepth++ == 0) {
                article = ++articles;
            }
        }
        Role here = zoneOf(name, attributes, breaks);
        if (here != null && zone == null) {
            zone = here;
        }
        if (name.equals("a") && attributes.getValue("href") != null) {
            anchors++;
        }
        if (name.equals("tr")) {
            rows++;
        }
        if ((name.equals("td") || name.equals("th")) && !text.toString().isBlank()) {
            text.append(" | ");
        }
        role = roleOf(name, attributes, role);
        open.push(new Open(name, before, hushed, container));
    }

    private @Nullable Role zoneOf(String name, Attributes attributes, boolean breaks) {
        String kind = attributes.getValue("role") == null ? "" : attributes.getValue("role");
        if (name.equals("nav")
                || name.equals("button")
                || kind.matches("navigation|banner|contentinfo|search|menu|menubar")
                || ((name.equals("header") || name.equals("footer"))
                        && articleDepth == 0
                        && main == 0)) {
            return Role.NAVIGATION;
        }
        if (attributes.getValue("hidden") != null
                || "true".equals(attributes.getValue("aria-hidden"))
                || HIDING.matcher(value(attributes, "style")).find()) {
            return Role.NAVIGATION;
        }
        if (name.equals("aside") || kind.equals("complementary")) {
            return Role.ASIDE;
        }
        if (name.equals("figcaption")) {
            return Role.CAPTION;
        }
        if (!breaks || name.equals("body") || name.equals("main") || name.equals("article")) {
            return null;
        }
        String names = value(attributes, "class") + " " + value(attributes, "id");
        if (NAVIGATION_NAMES.matcher(names).find()) {
            return Role.NAVIGATION;
        }
        if (ASIDE_NAMES.matcher(names).find()) {
            return Role.ASIDE;
        }
        return CAPTION_NAMES.matcher(names).find() ? Role.CAPTION : null;
    }

    private static @Nullable Role roleOf(String name, Attributes attributes, @Nullable Role now) {
        return switch (name) {
            case "h1" -> Role.TITLE;
            case "h2", "h3", "h4", "h5", "h6" -> Role.HEADING;
            case "li", "dd" -> Role.LIST_ITEM;
            case "tr" -> Role.TABLE_ROW;
            case "p" ->
                    value(attributes, "class").toLowerCase(Locale.ROOT).equals("title")
                            ? Role.TITLE
                            : now;
            default -> now;
        };
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (open.isEmpty()) {
            return;
        }
        Open closed = open.pop();
        String name = closed.name();
        if (name.equals("tr")) {
            rows--;
        }
        if (BREAKS.contains(name)) {
            flush();
        }
        if (closed.silent()) {
            silent--;
        }
        if (closed.container()) {
            main--;
        }
        if (name.equals("article")) {
            articleDepth--;
            if (articleDepth == 0) {
                article = 0;
            }
        }
        if (name.equals("a") && anchors > 0) {
            anchors--;
        }
        if (Set.of("h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "tr").contains(name)
                || (name.equals("p") && role == Role.TITLE)) {
            role = null;
        }
        zone = closed.before();
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (silent > 0) {
            return;
        }
        text.append(letters, start, length);
        if (anchors > 0) {
            linked += length;
        }
    }

    @Override
    public void ignorableWhitespace(char[] letters, int start, int length) {
        text.append(' ');
    }

    @Override
    public void endDocument() {
        flush();
    }

    private void flush() {
        // The cells of a row are one piece, unless the table only lays out a page.
        if (rows == 1 && text.length() < LONGEST_ROW) {
            text.append(' ');
            return;
        }
        String whole = text.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
        boolean link = !whole.isEmpty() && linked * 10 >= whole.length() * 9;
        text.setLength(0);
        linked = 0;
        if (whole.isEmpty() || whole.matches("[|\\s]+")) {
            return;
        }
        Role what = zone;
        if (what == null) {
            what = role == null ? Role.PLAIN : role;
            if (link && what != Role.TITLE && what != Role.HEADING) {
                what = Role.LINK;
            }
        }
        pieces.add(new Piece(new Block(what, whole, null), main > 0, article));
    }

    /** Words of a class or id, between its dashes and spaces. */
    private static Pattern names(String list) {
        return Pattern.compile("(?<![a-z])(" + list + ")(?![a-z])", Pattern.CASE_INSENSITIVE);
    }
}
