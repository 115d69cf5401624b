package org.sokong.uikit;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bar chart drawn on the server as SVG, with a title and a description for those who do not see
 * it, and the same numbers as a table below. In languages from right to left the bars grow from the
 * right.
 */
public class SvgChart extends Div {

    private static final long serialVersionUID = 1;
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final int ROW = 42;

    /** The longest bar leaves room for its number. */
    private static final double WIDEST = 70;

    /**
     * One bar.
     *
     * @param label translated
     * @param value its length, not negative
     * @param shown the number as text, such as "12", "83 %" or "&lt;11"
     * @param brief the number as short text beside the bar
     */
    public record Bar(String label, double value, String shown, String brief) {

        /** A bar whose number is short enough. */
        public Bar(String label, double value, String shown) {
            this(label, value, shown, shown);
        }
    }

    /**
     * @param title translated title of the picture
     * @param description translated sentence that says what it shows
     * @param labelHeading translated heading of the table's first column
     * @param valueHeading translated heading of the table's second column
     * @param bars in the order to be shown
     */
    public SvgChart(
            String title,
            String description,
            String labelHeading,
            String valueHeading,
            List<Bar> bars) {
        this(title, description, labelHeading, valueHeading, bars, longest(bars));
    }

    /**
     * The same on a fixed scale, so that charts beside each other can be compared.
     *
     * @param full value of the longest bar possible, greater than zero
     */
    public SvgChart(
            String title,
            String description,
            String labelHeading,
            String valueHeading,
            List<Bar> bars,
            double full) {
        addClassName("chart");
        boolean rightToLeft =
                UI.getCurrent() != null && Language.of(UI.getCurrent().getLocale()).rightToLeft();
        add(
                new Html(
                        "<div class=\"chart-picture\">"
                                + svg(title, description, bars, full, rightToLeft)
                                + "</div>"));
        add(table(title, labelHeading, valueHeading, bars));
    }

    private static NativeTable table(
            String title, String labelHeading, String valueHeading, List<Bar> bars) {
        NativeTable table = new NativeTable();
        table.addClassName("figures");
        table.setCaptionText(title);
        NativeTableHeaderCell first = new NativeTableHeaderCell(labelHeading);
        NativeTableHeaderCell second = new NativeTableHeaderCell(valueHeading);
        first.getElement().setAttribute("scope", "col");
        second.getElement().setAttribute("scope", "col");
        second.addClassName("number");
        table.getHead().add(new NativeTableRow(first, second));
        for (Bar bar : bars) {
            NativeTableHeaderCell label = new NativeTableHeaderCell(bar.label());
            label.getElement().setAttribute("scope", "row");
            NativeTableCell value = new NativeTableCell(bar.shown());
            value.addClassName("number");
            table.getBody().add(new NativeTableRow(label, value));
        }
        return table;
    }

    /** The picture as SVG text; every text in it is escaped. */
    static String svg(String title, String description, List<Bar> bars, boolean rightToLeft) {
        return svg(title, description, bars, longest(bars), rightToLeft);
    }

    private static double longest(List<Bar> bars) {
        return bars.stream().mapToDouble(Bar::value).max().orElse(0);
    }

    private static String svg(
            String title, String description, List<Bar> bars, double most, boolean rightToLeft) {
        long id = NUMBER.incrementAndGet();
        StringBuilder out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"bars\" role=\"img\"")
                .append(" width=\"100%\" height=\"")
                .append(Math.max(1, bars.size()) * ROW)
                .append("\" direction=\"")
                .append(rightToLeft ? "rtl" : "ltr")
                .append("\" aria-labelledby=\"chart-t")
                .append(id)
                .append(" chart-d")
                .append(id)
                .append("\"><title id=\"chart-t")
                .append(id)
                .append("\">")
                .append(escape(title))
                .append("</title><desc id=\"chart-d")
                .append(id)
                .append("\">")
                .append(escape(description))
                .append("</desc>");
        int y = 0;
        for (Bar bar : bars) {
            double width = most <= 0 ? 0 : bar.value() / most * WIDEST;
            String start = rightToLeft ? "100%" : "0";
            out.append("<text class=\"bar-label\" x=\"")
                    .append(start)
                    .append("\" y=\"")
                    .append(y + 14)
                    .append("\">")
                    .append(escape(bar.label()))
                    .append("</text><rect class=\"bar\" rx=\"3\" height=\"12\" y=\"")
                    .append(y + 21)
                    .append("\" x=\"")
                    .append(percent(rightToLeft ? 100 - width : 0))
                    .append("\" width=\"")
                    .append(percent(width))
                    .append("\"></rect><text class=\"bar-value\" y=\"")
                    .append(y + 32)
                    .append("\" x=\"")
                    .append(percent(rightToLeft ? 100 - width : width))
                    .append("\" dx=\"")
                    .append(rightToLeft ? -8 : 8)
                    .append("\">")
                    .append(escape(bar.brief()))
                    .append("</text>");
            y += ROW;
        }
        return out.append("</svg>").toString();
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
