package org.sokong.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Notices;

/** A part of a form that is not questions: a title, how many there are, and what stands there. */
class RowsPart extends Section {

    private static final long serialVersionUID = 1;

    private final UnorderedList rows = new UnorderedList();

    /** A part that says how many rows it has, and lists them. */
    RowsPart(String titleKey, int count) {
        this(titleKey, "planning.conference.rows", count);
        add(rows);
    }

    /**
     * @param countKey sentence on how many there are, or how far
     */
    RowsPart(String titleKey, String countKey, Object... counts) {
        H3 title = new H3(getTranslation(titleKey));
        Span number = new Span(getTranslation(countKey, counts));
        number.addClassName("form-progress");
        Div head = new Div(title, number);
        head.addClassName("form-part-head");
        addClassName("form-part");
        setAriaLabel(title.getText());
        rows.addClassName("plan-list");
        add(head);
    }

    void row(ListItem row) {
        rows.add(row);
    }

    /** A button below the rows. */
    void offer(String key, Runnable deed) {
        add(new Button(getTranslation(key), click -> deed.run()));
    }

    /** A small button of a row, named after it for who cannot see where it stands. */
    Button button(String key, String of, Runnable deed) {
        return PlanPieces.button(this, key, of, deed);
    }

    /** Does something that may be refused, then shows what stands there. */
    static void run(Runnable deed, Runnable after) {
        try {
            deed.run();
            after.run();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    static Div badges(Badge badge) {
        Div badges = new Div(badge);
        badges.addClassName("plan-badges");
        return badges;
    }
}
