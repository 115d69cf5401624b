package org.sokong.narratives.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.sokong.narratives.ReportBlock;

/** A quoted passage with where it stands, in its own direction. */
class QuotedBlock extends Div {

    private static final long serialVersionUID = 1;

    QuotedBlock(ReportBlock block) {
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
        add(words);
    }
}
