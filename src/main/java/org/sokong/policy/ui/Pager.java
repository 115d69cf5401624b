package org.sokong.policy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.function.IntFunction;

/** Leads to the page before and the page after, by the address. */
class Pager extends Nav {

    private static final long serialVersionUID = 1;
    private static final String PAGE = "page";

    /**
     * @param label what is paged
     * @param address without parameters
     * @param page from 0
     * @param pages how many there are
     */
    Pager(String label, String address, int page, int pages) {
        this(label, number -> address + "?" + PAGE + "=" + number, page, pages);
    }

    /**
     * The same where an address has more parameters than the page.
     *
     * @param address of the page with that number, from 0
     */
    Pager(String label, IntFunction<String> address, int page, int pages) {
        addClassName("policy-pager");
        getElement().setAttribute("aria-label", label);
        if (page > 0) {
            add(link(address.apply(page - 1), "policy.pages.previous"));
        }
        add(new Paragraph(getTranslation("policy.pages.place", page + 1, pages)));
        if (page + 1 < pages) {
            add(link(address.apply(page + 1), "policy.pages.next"));
        }
    }

    private Anchor link(String address, String key) {
        return new Anchor(address, getTranslation(key));
    }

    /** The page that the address asks for; the first where it asks for none. */
    static int asked(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PAGE)
                .filter(number -> number.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
