package org.sokong.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.sokong.consent.AssentRule;
import org.sokong.consent.ConsentSettings;
import org.sokong.uikit.TimeText;

/**
 * What this installation asks of children by age, and how soon a vital interest is confirmed: told
 * to whoever answers for the settings, since nobody has compared them with the law of the country.
 */
final class ConsentRules extends Div {

    private static final long serialVersionUID = 1;

    ConsentRules(ConsentSettings settings, TimeText time) {
        addClassName("card");
        UnorderedList rules = new UnorderedList();
        settings.assent().forEach(rule -> rules.add(new ListItem(of(rule))));
        rules.add(
                new ListItem(
                        getTranslation(
                                "consent.rules.vital", time.length(settings.confirmWithin()))));
        add(
                new H2(getTranslation("consent.rules.title")),
                new Paragraph(getTranslation("consent.rules.hint")),
                rules);
    }

    private String of(AssentRule rule) {
        return getTranslation(
                "consent.rules.age",
                rule.from(),
                rule.to(),
                getTranslation("consent.rule.child." + rule.child()),
                getTranslation("consent.rule.adult." + rule.adult()));
    }
}
