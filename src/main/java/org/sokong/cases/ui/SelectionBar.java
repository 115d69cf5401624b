package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a supervisor can do with the chosen cases, and with all of one owner. */
class SelectionBar extends Div {

    private static final long serialVersionUID = 1;

    private final Span number = new Span();
    private final Button give;
    private final Button clear;
    private final Anchor all = new Anchor();

    SelectionBar(Runnable giving, Runnable clearing) {
        addClassName("selection-bar");
        number.getElement().setAttribute("role", "status");
        give = new Button(getTranslation("cases.handover.reassign"), click -> giving.run());
        give.addThemeVariants(ButtonVariant.SMALL);
        clear = new Button(getTranslation("cases.handover.unchoose"), click -> clearing.run());
        clear.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        all.setText(getTranslation("cases.handover.all"));
        add(number, give, clear, all);
        show(0, null);
    }

    /** Shows how many are chosen, and the way to hand over all of the owner in the filter. */
    final void show(int chosen, @Nullable UUID owner) {
        number.setText(chosen == 0 ? "" : getTranslation("cases.handover.chosen", chosen));
        give.setVisible(chosen > 0);
        clear.setVisible(chosen > 0);
        all.setVisible(owner != null);
        all.setHref(owner == null ? "cases" : "cases/hand-over/" + owner);
    }
}
