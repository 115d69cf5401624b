package org.sokong.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.Tabs;

/**
 * Tabs of a page. Vaadin makes the strip inside its tab list focusable, which the rules for tab
 * lists forbid (a tab list owns tabs only); here it is not. Vaadin brings a selected tab into view
 * before the tabs have their width, so that one opened by its address stays outside; here the strip
 * follows whenever the selection or a width changes.
 */
public class PageTabs extends Tabs {

    private static final long serialVersionUID = 1;

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        """
                        customElements.whenDefined('vaadin-tabs')
                            .then(() => this.updateComplete)
                            .then(() => {
                                const strip = this.shadowRoot.getElementById('scroll');
                                strip.removeAttribute('tabindex');
                                const button = 48;
                                const show = () => {
                                    const tab = this.items?.[this.selected];
                                    if (!tab) {
                                        return;
                                    }
                                    const seen = strip.getBoundingClientRect();
                                    const box = tab.getBoundingClientRect();
                                    if (box.left < seen.left + button
                                            || box.right > seen.right - button) {
                                        strip.scrollBy({
                                            left: (box.left + box.right
                                                - seen.left - seen.right) / 2,
                                            behavior: 'instant',
                                        });
                                    }
                                };
                                const widths = new ResizeObserver(show);
                                const watch = () => {
                                    widths.disconnect();
                                    widths.observe(strip);
                                    (this.items ?? []).forEach((tab) => widths.observe(tab));
                                };
                                this.addEventListener('items-changed', watch);
                                this.addEventListener('selected-changed',
                                    () => requestAnimationFrame(show));
                                watch();
                            })
                        """);
    }
}
