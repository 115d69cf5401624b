package org.sokong.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table of a handover, that scrolls within its own frame where it is wider than the page. */
class HandoverTable extends Div {

    private static final long serialVersionUID = 1;

    private final NativeTable table = new NativeTable();

    /**
     * @param captionKey what the table holds
     */
    HandoverTable(String captionKey, List<String> heads) {
        addClassName("table-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation(captionKey));
        table.addClassName("figures");
        table.setCaptionText(getTranslation(captionKey));
        NativeTableRow head = new NativeTableRow();
        for (String text : heads) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        add(table);
    }

    /**
     * Adds a row.
     *
     * @param about what it is about, read out before each of its cells
     */
    void row(Component about, List<NativeTableCell> cells) {
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.add(about);
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        cells.forEach(row::add);
        table.getBody().add(row);
    }

    static NativeTableCell cell(Component content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("tabular");
        return cell;
    }
}
