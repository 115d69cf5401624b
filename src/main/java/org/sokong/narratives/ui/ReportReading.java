package org.sokong.narratives.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.narratives.ReportBlock;
import org.sokong.narratives.ReportText;
import org.sokong.policy.PassageStanding;
import org.sokong.uikit.Language;

/** A report as it is read: in its language and direction, with something below each piece. */
class ReportReading extends Article {

    private static final long serialVersionUID = 1;

    ReportReading(
            ReportText text,
            Language language,
            Map<UUID, PassageStanding> ended,
            Function<ReportBlock, @Nullable Component> below) {
        addClassName("report-reading");
        for (ReportBlock block : text.blocks()) {
            Component piece =
                    switch (block.type()) {
                        case HEADING -> in(new H3(block.text()), language);
                        case PARAGRAPH -> paragraph(block, language);
                        case PASSAGE -> QuotedBlock.of(block, ended);
                    };
            add(piece);
            Component remark = below.apply(block);
            if (remark != null) {
                add(remark);
            }
        }
    }

    private static Component paragraph(ReportBlock block, Language language) {
        Paragraph paragraph = new Paragraph(block.text());
        paragraph.addClassName("words");
        return in(paragraph, language);
    }

    private static Component in(Component piece, Language language) {
        piece.getElement().setAttribute("lang", language.tag());
        piece.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        return piece;
    }
}
