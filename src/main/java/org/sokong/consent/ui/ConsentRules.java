package org.sokong.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import org.sokong.consent.AssentItem;
import org.sokong.consent.ConsentSettings;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/**
 * What is asked of children by age today, and how soon a vital interest is confirmed: told to
 * whoever answers for an organisation, with whether anybody compared it with the law.
 */
final class ConsentRules extends Div {

    private static final long serialVersionUID = 1;

    /**
     * @param changes whether the reader may change the ages
     */
    ConsentRules(AssentItem assent, ConsentSettings settings, boolean changes, TimeText time) {
        addClassName("card");
        UnorderedList rules = AssentText.list(this, assent.ages());
        rules.add(
                new ListItem(
                        getTranslation(
                                "consent.rules.vital", time.length(settings.confirmWithin()))));
        add(
                new H2(getTranslation("consent.rules.title")),
                new Paragraph(
                        getTranslation(
                                assent.verified() ? "consent.rules.compared" : "consent.rules.hint",
                                AssentText.place(this, assent),
                                Typed.inline(assent.source()))),
                rules);
        if (changes) {
            add(new RouterLink(getTranslation("consent.assent.title"), AssentAgesView.class));
        }
    }
}
