package org.sokong.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Goes through a page, or through the dialog that is open on it, with the Tab key alone: everything
 * that can be pressed, chosen or filled in is reached, each stop can be seen, and the keys do not
 * leave an open dialog.
 */
final class KeyboardCheck {

    /** Stops that are no control of ours: a list's head and rows, a chart, the browser itself. */
    private static final int FURTHER_STOPS = 40;

    private static final int BETWEEN_LOOKS = 8;

    /**
     * Finds the controls and remembers each stop. Of what is one stop for the Tab key and is gone
     * through with the arrow keys from there (lists, tabs, radio buttons, menus), one member is
     * enough.
     */
    private static final String BEGIN =
            """
            () => {
              const dialog = [...document.querySelectorAll('vaadin-dialog[opened]')].pop();
              const scope = dialog ?? document.body;
              const TOGETHER = 'vaadin-grid, vaadin-tree-grid, [role=radiogroup], [role=tablist],'
                + ' vaadin-menu-bar, vaadin-list-box';
              const CONTROLS = 'a[href], button, input, textarea, select, summary,'
                + ' vaadin-button, [role=button], [role=link], [role=tab], [role=checkbox],'
                + ' [role=switch], [role=combobox]';
              const usable = (each) =>
                each.checkVisibility({ visibilityProperty: true })
                && each.getBoundingClientRect().width > 1
                && each.closest('[disabled], [aria-disabled=true], [inert], [aria-hidden=true]') === null
                && !each.matches('[type=hidden], [type=file]');
              const one = (each) => each.closest(TOGETHER) ?? each;
              const wanted = new Set([...scope.querySelectorAll(CONTROLS)].filter(usable).map(one));
              const stops = new Set();
              const unseen = new Set();
              const outside = new Set();
              const keep = (event) => {
                // A list takes the focus inside itself; what is in the page stands for it.
                const stop = event.target;
                stops.add(stop);
                stops.add(one(stop));
                if (dialog && !dialog.contains(stop)) { outside.add(stop); }
                const box = stop.getBoundingClientRect();
                // What is seen of a dialog is drawn inside it; it has no box of its own.
                if (stop !== dialog && (box.width < 1 || box.height < 1)) { unseen.add(stop); }
              };
              document.addEventListener('focusin', keep, true);
              window.keyboardCheck = {
                controls: wanted.size,
                left: () => [...wanted].filter((each) => !stops.has(each)
                  && each !== document.activeElement),
                findings: () => {
                  document.removeEventListener('focusin', keep, true);
                  // What shows itself to the keys alone covers other things.
                  if (!dialog) { document.activeElement?.blur(); }
                  const said = (each) => each.outerHTML.replace(/\\s+/g, ' ').slice(0, 160);
                  return [
                    ...window.keyboardCheck.left().filter(usable).map((each) =>
                      'not reached by Tab: ' + said(each)),
                    ...[...unseen].map((each) => 'a stop that is not seen: ' + said(each)),
                    ...[...outside].map((each) => 'outside the dialog: ' + said(each)),
                  ];
                },
              };
              if (!dialog) {
                document.body.tabIndex = -1;
                document.body.focus();
                document.body.removeAttribute('tabindex');
              } else if (dialog.contains(document.activeElement)) {
                stops.add(document.activeElement);
                stops.add(one(document.activeElement));
              }
              return wanted.size;
            }
            """;

    private KeyboardCheck() {}

    /**
     * What the Tab key does not do as a person without a mouse needs it; empty when all is well.
     */
    static List<String> findings(Page page) {
        int presses = ((Number) page.evaluate(BEGIN)).intValue() + FURTHER_STOPS;
        for (int press = 0; press < presses; press++) {
            page.keyboard().press("Tab");
            if (press % BETWEEN_LOOKS == 0 && allReached(page)) {
                break;
            }
        }
        return ((List<?>) page.evaluate("() => window.keyboardCheck.findings()"))
                .stream().map(String::valueOf).toList();
    }

    private static boolean allReached(Page page) {
        return Boolean.TRUE.equals(page.evaluate("() => window.keyboardCheck.left().length === 0"));
    }
}
