package org.sokong.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.sokong.consent.AssentAges;
import org.sokong.consent.AssentItem;
import org.sokong.consent.Countries;

/** Ages of assent in words. */
final class AssentText {

    private AssentText() {}

    /** A sentence for each group of ages. */
    static UnorderedList list(Component reader, AssentAges ages) {
        UnorderedList list = new UnorderedList();
        ages.rules()
                .forEach(
                        rule ->
                                list.add(
                                        new ListItem(
                                                reader.getTranslation(
                                                        "consent.rules.age",
                                                        rule.from(),
                                                        rule.to(),
                                                        reader.getTranslation(
                                                                "consent.rule.child."
                                                                        + rule.child()),
                                                        reader.getTranslation(
                                                                "consent.rule.adult."
                                                                        + rule.adult())))));
        return list;
    }

    /** Where they count. */
    static String place(Component reader, AssentItem item) {
        return item.country() == null
                ? reader.getTranslation("consent.assent.elsewhere")
                : Countries.name(item.country(), UI.getCurrent().getLocale());
    }
}
