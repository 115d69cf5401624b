package org.sokong.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import org.sokong.access.Account;
import org.sokong.access.AccountService;
import org.sokong.access.CurrentUser;
import org.sokong.access.Deputies;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Language;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.UserLanguage;

/** My account: name, language, time zone, password, and the way out of every session. */
@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient AccountService service;
    private final transient UserLanguage languages;
    private transient Account account;
    private final TextField name = new TextField();
    private final Select<Language> language = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>();

    AccountView(
            AccountService service,
            UserLanguage languages,
            Deputies deputies,
            UserDirectory users,
            CurrentUser currentUser,
            TimeText time) {
        this.service = service;
        this.languages = languages;
        this.account = service.mine();
        add(
                new PageHeader(getTranslation("access.account.title"), "access.account.help")
                        .withSub(account.email()));
        add(details(), password());
        if (currentUser.may(Permission.REFERRAL_ANSWER)) {
            add(new DeputyCard(deputies, users, currentUser, time));
        }
        add(sessions());
    }

    private Div details() {
        name.setLabel(getTranslation("access.name"));
        name.setValue(account.displayName());
        name.setMaxLength(120);
        language.setLabel(getTranslation("access.account.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.of(account.language()));
        zone.setLabel(getTranslation("access.account.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(account.timeZone());
        FieldProblems problems =
                new FieldProblems().at("access.error.name", name).at("access.error.zone", zone);
        Button save = new Button(getTranslation("uikit.save"), click -> problems.run(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return card("access.account.details", name, language, zone, problems, save);
    }

    private void save() {
        service.change(
                account.version(),
                name.getValue(),
                language.getValue(),
                zone.getValue() == null ? "" : zone.getValue());
        boolean otherLanguage = !account.language().equals(language.getValue().tag());
        account = service.mine();
        Notices.done("access.account.saved");
        if (otherLanguage) {
            languages.choose(language.getValue());
        }
    }

    private Div password() {
        return card("access.account.password", new PasswordForm(service));
    }

    private Div sessions() {
        Button everywhere =
                new Button(
                        getTranslation("access.account.everywhere"),
                        click -> {
                            service.signOutEverywhere();
                            UI.getCurrent().getPage().setLocation("sign-in?out");
                        });
        return card(
                "access.account.sessions",
                new Paragraph(getTranslation("access.account.everywhere.help")),
                everywhere);
    }

    private Div card(String titleKey, com.vaadin.flow.component.Component... content) {
        Div card = new Div(new H2(getTranslation(titleKey)));
        card.addClassNames("card", "form-card");
        card.add(content);
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.account.title");
    }
}
