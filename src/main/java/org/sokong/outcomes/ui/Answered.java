package org.sokong.outcomes.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Questions and answers, whose words come from a weight set. */
class Answered extends DescriptionList {

    private static final long serialVersionUID = 1;

    Answered() {
        addClassName("facts");
    }

    void with(String question, Span answer) {
        add(new Term(question), new Description(answer));
    }
}
