package org.sokong.reports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.sokong.reports.TeamLine;

/** The workers of the team with their open, risky and late cases. */
class TeamTable extends NativeTable {

    private static final long serialVersionUID = 1;

    /** Address of the case list. */
    private static final String CASES = "cases";

    TeamTable(List<TeamLine> lines) {
        addClassNames("figures", "team");
        setCaptionText(getTranslation("reports.team.title"));
        getHead()
                .add(
                        new NativeTableRow(
                                heading("reports.heading.worker", false),
                                heading("reports.team.open", true),
                                heading("reports.team.high", true),
                                heading("reports.team.late", true)));
        for (TeamLine line : lines) {
            NativeTableHeaderCell name = new NativeTableHeaderCell();
            name.add(
                    new Anchor(
                            CASES
                                    + (line.workerId() == null
                                            ? "?unowned"
                                            : "?owner=" + line.workerId()),
                            line.workerId() == null
                                    ? getTranslation("reports.nobody")
                                    : line.name()));
            name.getElement().setAttribute("scope", "row");
            NativeTableCell late = number(line.late());
            if (line.late() > 0) {
                late.addClassName("clock-late");
            }
            getBody().add(new NativeTableRow(name, number(line.open()), number(line.high()), late));
        }
    }

    private NativeTableHeaderCell heading(String key, boolean number) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        if (number) {
            cell.addClassName("number");
        }
        return cell;
    }

    private static NativeTableCell number(long count) {
        NativeTableCell cell = new NativeTableCell(Long.toString(count));
        cell.addClassName("number");
        return cell;
    }
}
