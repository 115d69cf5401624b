package org.sokong.uikit;

import com.vaadin.flow.component.select.Select;

/** Marks choices that must be made. */
public final class Required {

    private Required() {}

    /**
     * Marks a select. Vaadin's says {@code aria-required} of a button, which may not be said of
     * one; the asterisk behind its label stays.
     */
    public static void mark(Select<?> select) {
        select.setRequiredIndicatorVisible(true);
        select.addAttachListener(
                attached ->
                        select.getElement()
                                .executeJs(
                                        """
                                        customElements.whenDefined('vaadin-select')
                                            .then(() => this.updateComplete)
                                            .then(() => this.querySelector('[slot=value]')
                                                .removeAttribute('aria-required'))
                                        """));
    }
}
