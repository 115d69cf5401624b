package org.sokong.uikit;

import com.vaadin.flow.component.html.Span;

/**
 * Words that people typed. They may be in another language than the page, so they run in the
 * direction of their own first letter and leave the words around them in order.
 */
public class TypedText extends Span {

    private static final long serialVersionUID = 1;

    public TypedText(String text) {
        super(text);
        getElement().setAttribute("dir", "auto");
    }
}
