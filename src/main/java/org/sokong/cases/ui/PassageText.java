package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.sokong.uikit.Language;

/** A passage as it stands in its document, in its own direction, with how it is cited. */
public class PassageText extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 600;

    public PassageText(String citation, String title, String text, Language language) {
        addClassName("passage-text");
        Span cited = new Span(citation + " · " + title);
        cited.addClassName("why");
        Paragraph words =
                new Paragraph(text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text);
        words.addClassName("quoted");
        words.getElement().setAttribute("lang", language.tag());
        words.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        add(cited, words);
    }
}
