package org.sokong.organisations.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.InviteUser;
import org.sokong.access.OneTimeLink;
import org.sokong.access.Role;
import org.sokong.access.UserService;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.organisations.TeamItem;
import org.sokong.organisations.TeamService;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Language;

/** Invites somebody and then shows the link to hand over. */
class InviteDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final EmailField email = new EmailField();
    private final TextField name = new TextField();
    private final ComboBox<OrganisationSummary> organisation = new ComboBox<>();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final CheckboxGroup<TeamItem> teams = new CheckboxGroup<>();
    private final Select<Language> language = new Select<>();

    InviteDialog(
            UserService users,
            TeamService teamService,
            List<OrganisationSummary> organisations,
            @Nullable OrganisationSummary own,
            String timeZone,
            Runnable done) {
        setHeaderTitle(getTranslation("organisations.invite"));
        email.setLabel(getTranslation("access.email"));
        email.setMaxLength(190);
        name.setLabel(getTranslation("access.name"));
        name.setMaxLength(120);
        organisation.setLabel(getTranslation("organisations.organisation"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(OrganisationSummary::name);
        organisation.addValueChangeListener(
                event ->
                        teams.setItems(
                                event.getValue() == null
                                        ? List.of()
                                        : teamService.teams(event.getValue().id())));
        roles.setLabel(getTranslation("organisations.people.roles"));
        roles.setItems(users.mayHandOut());
        roles.setItemLabelGenerator(EnumLabels.of("access"));
        teams.setLabel(getTranslation("organisations.teams"));
        teams.setItemLabelGenerator(TeamItem::name);
        organisation.setValue(own);
        organisation.setReadOnly(organisations.size() == 1);
        language.setLabel(getTranslation("access.account.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.of(getLocale()));
        FieldProblems problems =
                new FieldProblems()
                        .at("access.error.email", email)
                        .at("access.error.name", name)
                        .at("organisations.error.choose", organisation)
                        .at("access.error.roles", roles)
                        .at("access.error.team", teams);
        Button ok =
                new Button(
                        getTranslation("organisations.invite.button"),
                        click -> {
                            if (complete()) {
                                problems.run(
                                        () -> {
                                            OneTimeLink link = users.invite(command(timeZone));
                                            close();
                                            done.run();
                                            new LinkDialog(link).open();
                                        });
                            }
                        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(email, name, organisation, roles, teams, language, problems);
        fields.addClassName("form-fields");
        add(fields);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ok);
        setWidth("min(32rem, 94vw)");
    }

    /** Says at every field at once that it is empty, and goes to the first. */
    private boolean complete() {
        List<Element> empty = new ArrayList<>();
        ask(email, "access.error.email", empty);
        ask(name, "access.error.name", empty);
        ask(organisation, "organisations.error.choose", empty);
        ask(roles, "access.error.roles.choose", empty);
        empty.stream().findFirst().ifPresent(first -> first.callJsFunction("focus"));
        return empty.isEmpty();
    }

    private <F extends HasValidation & HasValueAndElement<?, ?>> void ask(
            F field, String key, List<Element> empty) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(field.isEmpty());
        if (field.isEmpty()) {
            empty.add(field.getElement());
        }
    }

    private InviteUser command(String timeZone) {
        if (organisation.getValue() == null) {
            throw new DomainException("organisations.error.choose");
        }
        Set<java.util.UUID> teamIds =
                teams.getValue().stream().map(TeamItem::id).collect(Collectors.toSet());
        return new InviteUser(
                email.getValue(),
                name.getValue(),
                organisation.getValue().id(),
                roles.getValue(),
                teamIds,
                language.getValue(),
                timeZone);
    }
}
