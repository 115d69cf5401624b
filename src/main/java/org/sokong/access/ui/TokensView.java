package org.sokong.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sokong.access.AccessToken;
import org.sokong.access.AccessTokens;
import org.sokong.access.NewAccessToken;
import org.sokong.access.TokenScope;
import org.sokong.uikit.CopyButton;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;

/** The own tokens for programs: make one, see when it was used, end it. */
@Route("account/tokens")
@PermitAll
@StyleSheet("styles/tokens.css")
class TokensView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient AccessTokens tokens;
    private final transient TimeText time;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Div shownOnce = new Div();

    TokensView(AccessTokens tokens, TimeText time, Clock clock) {
        this.tokens = tokens;
        this.time = time;
        this.clock = clock;
        PageHeader header =
                new PageHeader(getTranslation("access.token.title"), "access.token.help");
        Anchor description =
                new Anchor("api/openapi.json", getTranslation("access.token.description"));
        description.setRouterIgnore(true);
        header.withActions(description);
        shownOnce.getElement().setAttribute("role", "status");
        add(header, form(), shownOnce, list);
        show();
    }

    private Component form() {
        Div card = new Div(new H2(getTranslation("access.token.new")));
        card.addClassNames("card", "form-card");
        Set<TokenScope> offered = tokens.offered();
        if (offered.isEmpty()) {
            card.add(new Paragraph(getTranslation("access.token.nothing")));
            return card;
        }
        TextField name = new TextField(getTranslation("access.token.name"));
        name.setHelperText(getTranslation("access.token.name.hint"));
        name.setMaxLength(80);
        CheckboxGroup<TokenScope> scopes = new CheckboxGroup<>();
        scopes.setLabel(getTranslation("access.token.scopes"));
        scopes.setItems(offered);
        scopes.setItemLabelGenerator(scope -> getTranslation(Translations.key(scope)));
        scopes.setValue(offered);
        Select<Integer> days = new Select<>();
        days.setLabel(getTranslation("access.token.days"));
        days.setItems(AccessTokens.DAYS);
        days.setItemLabelGenerator(each -> getTranslation("access.token.days.number", each));
        days.setValue(30);
        FieldProblems problems =
                new FieldProblems()
                        .at("access.error.token.name", name)
                        .at("access.error.token.scope", scopes)
                        .at("access.error.token.days", days);
        Button make =
                new Button(
                        getTranslation("access.token.make"),
                        click ->
                                problems.run(
                                        () -> {
                                            reveal(
                                                    tokens.make(
                                                            name.getValue(),
                                                            scopes.getValue(),
                                                            days.getValue()));
                                            name.clear();
                                            show();
                                        }));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(name, scopes, days, problems, make);
        return card;
    }

    /** The secret stands here until the page is left, and nowhere afterwards. */
    private void reveal(NewAccessToken made) {
        shownOnce.removeAll();
        TextField secret = new TextField(getTranslation("access.token.secret"));
        secret.setValue(made.secret());
        secret.setReadOnly(true);
        secret.setWidthFull();
        secret.getElement().setAttribute("dir", "ltr");
        CopyButton copy =
                new CopyButton(getTranslation("access.token.copy"), "access.token.copied")
                        .of(made.secret());
        Div card =
                new Div(
                        new H2(getTranslation("access.token.made", made.token().name())),
                        new Paragraph(getTranslation("access.token.once")),
                        secret,
                        copy);
        card.addClassNames("card", "form-card");
        shownOnce.add(card);
    }

    private void show() {
        list.removeAll();
        list.add(new H2(getTranslation("access.token.mine")));
        List<AccessToken> mine = tokens.mine();
        if (mine.isEmpty()) {
            list.add(
                    new EmptyState(
                            getTranslation("access.token.none"),
                            getTranslation("access.token.none.hint")));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassNames("card", "token-list");
        mine.forEach(token -> items.add(item(token)));
        list.add(items);
    }

    private ListItem item(AccessToken token) {
        Span name = new Span(token.name());
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("token-name");
        Div facts =
                new Div(
                        getTranslation(
                                "access.token.facts",
                                token.scopes().stream()
                                        .map(scope -> getTranslation(Translations.key(scope)))
                                        .collect(
                                                Collectors.joining(
                                                        getTranslation("uikit.list.separator"))),
                                time.date(token.createdAt()),
                                state(token)));
        facts.addClassName("sub");
        Div used =
                new Div(
                        token.lastUsedAt() == null
                                ? getTranslation("access.token.unused")
                                : getTranslation(
                                        "access.token.used", time.dateTime(token.lastUsedAt())));
        used.addClassName("sub");
        ListItem item = new ListItem(name, facts, used);
        if (token.works(clock.instant())) {
            Button revoke =
                    new Button(
                            getTranslation("access.token.revoke"),
                            click -> {
                                tokens.revoke(token.id());
                                Notices.done("access.token.revoked");
                                show();
                            });
            revoke.setAriaLabel(getTranslation("access.token.revoke.name", token.name()));
            item.add(revoke);
        }
        return item;
    }

    private String state(AccessToken token) {
        if (token.revokedAt() != null) {
            return getTranslation("access.token.state.revoked", time.date(token.revokedAt()));
        }
        return getTranslation(
                token.works(clock.instant())
                        ? "access.token.state.works"
                        : "access.token.state.expired",
                time.date(token.expiresAt()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.token.title");
    }
}
