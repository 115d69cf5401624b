package org.sokong.organisations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.sokong.access.Role;
import org.sokong.uikit.EnumLabels;

/** What a role allows, how far, and what its holder may hand out. */
class RoleCard extends Div {

    private static final long serialVersionUID = 1;

    RoleCard(Role role) {
        addClassNames("card", "role-card");
        add(
                new H2(EnumLabels.label("access", role)),
                new Paragraph(EnumLabels.label("access", role.scope())),
                new H3(getTranslation("organisations.roles.allows")));
        UnorderedList allows = new UnorderedList();
        role.permissions()
                .forEach(
                        permission ->
                                allows.add(new ListItem(EnumLabels.label("access", permission))));
        add(allows, new H3(getTranslation("organisations.roles.handsout")));
        if (role.mayHandOut().isEmpty()) {
            add(new Paragraph(getTranslation("organisations.roles.nothing")));
        } else {
            UnorderedList handsOut = new UnorderedList();
            role.mayHandOut()
                    .forEach(
                            other -> handsOut.add(new ListItem(EnumLabels.label("access", other))));
            add(handsOut);
        }
    }
}
