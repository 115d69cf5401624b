package org.sokong.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;

/** Small pieces of what two organisations say and do inside a referral. */
final class TalkPieces {

    private TalkPieces() {}

    /** A small line below something. */
    static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("step-note");
        return note;
    }

    /** Puts what the reader may do below it; nothing where there is nothing to do. */
    static void offer(HasComponents in, Collection<? extends Component> buttons) {
        if (!buttons.isEmpty()) {
            Div actions = new Div();
            actions.addClassName("talk-actions");
            buttons.forEach(actions::add);
            in.add(actions);
        }
    }
}
