package org.sokong.planning.ui;

import static org.sokong.planning.ui.PlanPieces.typed;
import static org.sokong.planning.ui.PlanPieces.why;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.ArrayList;
import java.util.List;
import org.sokong.planning.ActionDetail;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.ActionState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** An action of a goal: what is done, where it stands, and who, when and for how much. */
class ActionLine extends ListItem {

    private static final long serialVersionUID = 1;

    private final transient TimeText time;

    ActionLine(ActionDetail action, TimeText time) {
        this.time = time;
        ActionForm form = action.form();
        add(typed(form.what()), badges(action), why(details(action)));
        if (form.reason() != null) {
            add(typed(form.reason()));
        }
    }

    private Div badges(ActionDetail action) {
        ActionState state = action.form().state();
        Div badges =
                new Div(
                        new Badge(
                                EnumLabels.label("planning", state),
                                state == ActionState.DONE ? Badge.Tone.GOOD : Badge.Tone.PLAIN));
        if (action.late()) {
            badges.add(new Badge(getTranslation("planning.action.late"), Badge.Tone.BAD));
        }
        badges.addClassName("plan-badges");
        return badges;
    }

    /** Who, by whom, when and for how much, in one line. */
    private String details(ActionDetail action) {
        ActionForm form = action.form();
        List<String> parts = new ArrayList<>();
        parts.add(responsible(action));
        if (action.providerName() != null) {
            parts.add(getTranslation("planning.action.from", Typed.inline(action.providerName())));
        }
        if (form.startsOn() != null) {
            parts.add(getTranslation("planning.action.starting", time.date(form.startsOn())));
        }
        parts.add(
                form.dueOn() == null
                        ? getTranslation("planning.action.no_due")
                        : getTranslation("planning.action.due", time.date(form.dueOn())));
        if (form.cost() != null) {
            parts.add(Typed.inline(form.cost().toPlainString() + " " + form.currency()));
        }
        return String.join(" · ", parts);
    }

    private String responsible(ActionDetail action) {
        ActionParty party = action.form().party();
        if (party == null) {
            return getTranslation("planning.action.nobody");
        }
        return party == ActionParty.CLIENT || action.partyName() == null
                ? EnumLabels.label("planning", party)
                : Typed.inline(action.partyName());
    }
}
