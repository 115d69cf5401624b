package org.sokong.policy.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.sokong.policy.PassageHit.Mark;
import org.sokong.uikit.Language;

/**
 * Text of a source in its own language and direction, whatever the page has. It is set as text,
 * never as markup.
 */
class Quoted extends Div {

    private static final long serialVersionUID = 1;

    Quoted(String text, Language language) {
        this(text, language, List.of());
    }

    Quoted(String text, Language language, List<Mark> marks) {
        addClassName("quoted-text");
        getElement().setAttribute("lang", language.tag());
        getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        int at = 0;
        for (Mark mark : marks) {
            add(new Text(text.substring(at, mark.start())));
            MarkElement element = new MarkElement();
            element.getElement().setText(text.substring(mark.start(), mark.end()));
            add(element);
            at = mark.end();
        }
        add(new Text(text.substring(at)));
    }

    @Tag("mark")
    private static final class MarkElement extends HtmlComponent {
        private static final long serialVersionUID = 1;
    }
}
