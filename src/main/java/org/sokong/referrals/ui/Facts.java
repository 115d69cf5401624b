package org.sokong.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Labels and what stands behind them, one below the other. */
class Facts extends DescriptionList {

    private static final long serialVersionUID = 1;

    Facts() {
        addClassName("facts");
    }

    /** Adds a line whose label is a translation key. */
    Facts with(String labelKey, String value) {
        return labelled(getTranslation(labelKey), new Span(value));
    }

    /** Adds a line with pieces behind the label. */
    Facts with(String labelKey, Component... values) {
        return labelled(getTranslation(labelKey), values);
    }

    /** Adds a line with a label as it is. */
    Facts labelled(String label, Component... values) {
        add(new Term(label), new Description(values));
        return this;
    }
}
