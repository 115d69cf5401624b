package org.sokong.legal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.Warning;
import org.sokong.policy.cite.CitedMark;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Facts;

/** An order, a hearing, a deadline or a decision, with what can be done with it. */
class LawCard extends Div {

    private static final long serialVersionUID = 1;

    private final String title;
    private final Div badges = new Div();
    private final Facts facts = new Facts();
    private final Div actions = new Div();

    /**
     * @param title of the card
     * @param typed whether people typed the title
     */
    LawCard(String title, boolean typed) {
        this.title = title;
        addClassName("card");
        H3 heading = new H3(title);
        if (typed) {
            heading.getElement().setAttribute("dir", "auto");
            heading.addClassName("legal-typed");
        }
        badges.addClassName("legal-badges");
        actions.addClassName("legal-actions");
        add(heading, badges, facts);
    }

    LawCard with(Badge badge) {
        badges.add(badge);
        return this;
    }

    /** Says that a day comes near or has passed. */
    LawCard warn(Warning warning) {
        return warning == Warning.NONE ? this : with(LegalNames.badge(warning));
    }

    /** Adds a fact; nothing where nothing is known. */
    LawCard fact(String labelKey, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.with(labelKey, text);
        }
        return this;
    }

    /** The passage of the library that sets the rule, nothing where none does. */
    LawCard passage(LegalRuleItem rule) {
        if (rule.passageId() != null) {
            Anchor passage =
                    new Anchor(
                            "policy/passages/" + rule.passageId(),
                            getTranslation("legal.passage", rule.source()));
            passage.getElement().setAttribute("dir", "auto");
            add(passage);
            CitedMark.of(rule.standing()).ifPresent(this::add);
        }
        return this;
    }

    LawCard note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("sub");
        add(note);
        return this;
    }

    /** Adds a button whose spoken name says to what it belongs. */
    LawCard action(String key, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.setAriaLabel(getTranslation("legal.action.of", getTranslation(key), title));
        actions.add(button);
        if (actions.getParent().isEmpty()) {
            add(actions);
        }
        return this;
    }
}
