package org.sokong.narratives.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.narratives.ReportBlock;
import org.sokong.policy.PassageStanding;
import org.sokong.policy.cite.CitedMark;

/** A quoted passage with where it stands, in its own direction. */
class QuotedBlock extends Div {

    private static final long serialVersionUID = 1;

    /** A quotation, marked where what it quotes is among the passages that no longer hold. */
    static QuotedBlock of(ReportBlock block, Map<UUID, PassageStanding> ended) {
        ReportBlock.Source source = block.source();
        return new QuotedBlock(block, source == null ? null : ended.get(source.passageId()));
    }

    private QuotedBlock(ReportBlock block, @Nullable PassageStanding standing) {
        addClassName("narrative-quote");
        Paragraph words = new Paragraph(block.text());
        words.addClassNames("quoted", "words");
        ReportBlock.Source source = block.source();
        if (source != null) {
            words.getElement().setAttribute("lang", source.language().tag());
            words.getElement().setAttribute("dir", source.language().rightToLeft() ? "rtl" : "ltr");
            String where = source.citation() + " · " + source.document();
            Span cited =
                    new Span(
                            source.isAbstract()
                                    ? where + " · " + getTranslation("narratives.abstract")
                                    : where);
            cited.addClassName("why");
            cited.getElement().setAttribute("dir", "auto");
            add(cited);
        }
        CitedMark.of(standing).ifPresent(this::add);
        add(words);
    }
}
