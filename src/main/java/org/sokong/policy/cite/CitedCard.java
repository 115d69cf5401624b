package org.sokong.policy.cite;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.sokong.policy.PassageCitation;
import org.sokong.uikit.CopyButton;

/** A cited passage: where it stands, whether it still holds, and its words for this reader. */
public class CitedCard extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 600;

    public CitedCard(PassageCitation cited) {
        addClassName("passage-text");
        Anchor where = new Anchor(cited.path(), "");
        Span code = new Span(cited.citation());
        code.getElement().setAttribute("dir", "ltr");
        Span title = new Span(cited.title());
        title.getElement().setAttribute("dir", "auto");
        where.add(code, new Span(" · "), title);
        Div head = new Div(where);
        head.addClassName("cited-head");
        CitedMark.of(cited.standing()).ifPresent(head::add);
        add(head);
        if (cited.how() != PassageCitation.Shown.ORIGINAL) {
            Span how = new Span(getTranslation("policy.cite.shown." + cited.how()));
            how.addClassName("why");
            add(how);
        }
        String text = cited.shown();
        Paragraph words =
                new Paragraph(text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text);
        words.addClassName("quoted");
        words.getElement().setAttribute("lang", cited.shownLanguage().tag());
        words.getElement().setAttribute("dir", cited.shownLanguage().rightToLeft() ? "rtl" : "ltr");
        add(words);
    }

    /** Copies the plain citation with its address. */
    public static Component copy(PassageCitation cited) {
        UI ui = UI.getCurrent();
        return new CopyButton(ui.getTranslation("policy.cite.copy"), "policy.cite.copied")
                .of(cited.plain() + ". ")
                .andAddress(cited.path())
                .called(ui.getTranslation("policy.cite.copy.of", cited.citation()))
                .looking(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    }
}
