package org.sokong.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.Set;
import org.sokong.access.Role;
import org.sokong.access.UserItem;
import org.sokong.access.UserService;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.FieldProblems;

/** A person's roles; only those one may hand out can be changed, the own ones never. */
class PersonRoles extends Div {

    private static final long serialVersionUID = 1;

    PersonRoles(UserService users, UserItem user, boolean self, Runnable done) {
        addClassNames("card", "form-card");
        Set<Role> mine = users.mayHandOut();
        add(new H2(getTranslation("organisations.people.roles")));
        Set<Role> kept = EnumSet.noneOf(Role.class);
        kept.addAll(user.roles());
        if (!self) {
            kept.removeAll(mine);
        }
        if (!kept.isEmpty()) {
            add(new Paragraph(EnumLabels.labels("access", kept)));
        }
        if (self) {
            add(new Paragraph(getTranslation("organisations.person.roles.own")));
            return;
        }
        CheckboxGroup<Role> choice = new CheckboxGroup<>();
        choice.setLabel(getTranslation("organisations.person.roles.change"));
        choice.setItems(mine);
        choice.setItemLabelGenerator(EnumLabels.of("access"));
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        chosen.addAll(user.roles());
        chosen.retainAll(mine);
        choice.setValue(chosen);
        FieldProblems problems = new FieldProblems().at("access.error.roles", choice);
        Button save =
                new Button(
                        getTranslation("uikit.save"),
                        click ->
                                problems.run(
                                        () -> {
                                            Set<Role> next = EnumSet.noneOf(Role.class);
                                            next.addAll(kept);
                                            next.addAll(choice.getValue());
                                            users.changeRoles(user.id(), user.version(), next);
                                            done.run();
                                        }));
        save.setAriaLabel(getTranslation("organisations.person.roles.save"));
        add(choice, problems, save);
    }
}
