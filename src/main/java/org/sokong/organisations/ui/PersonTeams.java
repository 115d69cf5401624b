package org.sokong.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.sokong.access.UserItem;
import org.sokong.access.UserService;
import org.sokong.organisations.TeamItem;
import org.sokong.uikit.FieldProblems;

/** The teams of a person. */
class PersonTeams extends Div {

    private static final long serialVersionUID = 1;

    PersonTeams(UserService users, List<TeamItem> teams, UserItem user, Runnable done) {
        addClassNames("card", "form-card");
        add(new H2(getTranslation("organisations.teams")));
        if (teams.isEmpty()) {
            add(new Paragraph(getTranslation("organisations.teams.none")));
            return;
        }
        CheckboxGroup<TeamItem> choice = new CheckboxGroup<>();
        choice.setLabel(getTranslation("organisations.person.teams"));
        choice.setItems(teams);
        choice.setItemLabelGenerator(TeamItem::name);
        choice.setValue(
                teams.stream()
                        .filter(team -> user.teamIds().contains(team.id()))
                        .collect(Collectors.toSet()));
        FieldProblems problems = new FieldProblems().at("access.error.team", choice);
        Button save =
                new Button(
                        getTranslation("uikit.save"),
                        click ->
                                problems.run(
                                        () -> {
                                            users.changeTeams(
                                                    user.id(),
                                                    user.version(),
                                                    choice.getValue().stream()
                                                            .map(TeamItem::id)
                                                            .collect(Collectors.toSet()));
                                            done.run();
                                        }));
        save.setAriaLabel(getTranslation("organisations.person.teams.save"));
        add(choice, problems, save);
    }
}
