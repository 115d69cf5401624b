package org.sokong.policy.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import org.sokong.policy.ImportReport;
import org.sokong.policy.ParagraphAction;
import org.sokong.uikit.EnumLabels;

/** What an import did, paragraph by paragraph. */
class ReportCard extends Div {

    private static final long serialVersionUID = 1;

    /** A handbook has thousands; they are read with the document. */
    private static final int ROWS = 200;

    ReportCard(ImportReport report) {
        addClassName("policy-report");
        add(new Paragraph(EnumLabels.label("policy", report.result())));
        boolean unchanged = report.result() == ImportReport.Result.UNCHANGED;
        if (!unchanged) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "policy.import.counts",
                                    report.count(ParagraphAction.INDEX),
                                    report.count(ParagraphAction.KEEP),
                                    report.count(ParagraphAction.METADATA),
                                    report.count(ParagraphAction.STRIP))));
        }
        ImportReport.How how = report.how();
        if (how != null) {
            add(new Paragraph(how(how)));
        }
        if (report.documentId() != null) {
            Anchor open = new Anchor(PolicyPaths.document(report.documentId()), "");
            open.setText(report.documentCode() + " · " + report.title());
            open.getElement().setAttribute("dir", "auto");
            add(open);
            Anchor curate = new Anchor(PolicyPaths.curate(report.documentId()), "");
            curate.setText(getTranslation("policy.curate.open"));
            add(new Paragraph(curate));
        }
        if (unchanged) {
            return;
        }
        Div scroll = new Div(table(report));
        scroll.addClassName("policy-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        // No landmark: several reports may stand on a page.
        scroll.getElement().setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", getTranslation("policy.import.paragraphs"));
        add(scroll);
        int more = report.paragraphs().size() - ROWS;
        if (more > 0) {
            add(new Paragraph(getTranslation("policy.import.more", more)));
        }
    }

    private String how(ImportReport.How how) {
        String format = EnumLabels.label("policy", how.format());
        if (how.charset() == null) {
            return getTranslation("policy.import.how", format);
        }
        return getTranslation(
                how.charsetGuessed() ? "policy.import.how.guessed" : "policy.import.how.charset",
                format,
                how.charset());
    }

    private NativeTable table(ImportReport report) {
        NativeTable table = new NativeTable();
        table.addClassName("figures");
        NativeTableRow head = new NativeTableRow();
        for (String column : new String[] {"number", "action", "kind", "reason", "beginning"}) {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(getTranslation("policy.import.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableHeader header = new NativeTableHeader();
        header.add(head);
        NativeTableBody body = new NativeTableBody();
        report.paragraphs().stream().limit(ROWS).forEach(verdict -> body.add(row(verdict)));
        table.add(header, body);
        return table;
    }

    private static NativeTableRow row(ImportReport.Verdict verdict) {
        NativeTableRow row = new NativeTableRow();
        HtmlContainer beginning = new NativeTableCell(verdict.beginning());
        beginning.getElement().setAttribute("dir", "auto");
        row.add(
                new NativeTableCell(DocumentFacts.ltr("¶" + verdict.number())),
                new NativeTableCell(EnumLabels.label("policy", verdict.action())),
                new NativeTableCell(EnumLabels.label("policy", verdict.kind())),
                new NativeTableCell(EnumLabels.label("policy", verdict.reason())),
                beginning);
        if (verdict.action() == ParagraphAction.STRIP) {
            row.addClassName("policy-stripped");
        }
        return row;
    }
}
