package org.sokong.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.Tabs;

/**
 * Tabs of a page. Vaadin makes the strip inside its tab list focusable, which the rules for tab
 * lists forbid (a tab list owns tabs only); here it is not.
 */
public class PageTabs extends Tabs {

    private static final long serialVersionUID = 1;

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        "customElements.whenDefined('vaadin-tabs')"
                                + ".then(() => this.updateComplete)"
                                + ".then(() => this.shadowRoot.getElementById('scroll')"
                                + ".removeAttribute('tabindex'))");
    }
}
