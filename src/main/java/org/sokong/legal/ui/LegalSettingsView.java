package org.sokong.legal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.LegalSettings;
import org.sokong.legal.RuleKind;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** Orders and deadlines of each country, with their source. */
@Route("administration/legal-deadlines")
@RolesAllowed("INSTALLATION_MANAGE")
@StyleSheet("styles/legal.css")
class LegalSettingsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient LegalSettings settings;
    private final transient TimeText time;
    private final Div content = new Div();

    LegalSettingsView(LegalSettings settings, TimeText time) {
        this.settings = settings;
        this.time = time;
        Button order =
                new Button(
                        getTranslation("legal.settings.add.order"), click -> add(RuleKind.ORDER));
        order.addThemeVariants(ButtonVariant.PRIMARY);
        Button deadline =
                new Button(
                        getTranslation("legal.settings.add.deadline"),
                        click -> add(RuleKind.DEADLINE));
        content.addClassName("legal-stack");
        add(
                new PageHeader(getTranslation("legal.settings.title"), "legal.settings.help")
                        .withActions(deadline, order),
                content);
        fill();
    }

    private void fill() {
        content.removeAll();
        List<LegalRuleItem> all = settings.all();
        for (RuleKind kind : RuleKind.values()) {
            content.add(new H2(getTranslation("legal.settings." + kind.name())));
            all.stream().filter(rule -> rule.kind() == kind).map(this::card).forEach(content::add);
        }
    }

    private LawCard card(LegalRuleItem rule) {
        LawCard card = new LawCard(LegalNames.rule(rule), false);
        if (!rule.inUse()) {
            card.with(new Badge(getTranslation("legal.settings.unused"), Badge.Tone.PLAIN));
        }
        if (!rule.verified()) {
            card.with(new Badge(getTranslation("legal.unverified"), Badge.Tone.WARN));
        }
        if (rule.changedHere()) {
            card.with(new Badge(getTranslation("legal.settings.changed"), Badge.Tone.GOOD));
        }
        String country = rule.country();
        if (rule.kind() != RuleKind.HEARING) {
            card.fact(
                            "legal.settings.country",
                            country == null
                                    ? getTranslation("legal.settings.everywhere")
                                    : LegalNames.country(country))
                    .fact("legal.settings.length", LegalNames.length(this, rule));
        }
        card.fact(
                        "legal.settings.warn",
                        getTranslation(
                                "legal.settings.warn.days", rule.warnFirst(), rule.warnLast()))
                .fact("legal.settings.source", rule.source());
        return rule.passageId() == null
                ? card.action("legal.change", () -> changing(rule).open())
                : card.passage(rule);
    }

    private void add(RuleKind kind) {
        new RuleDialog(
                        getTranslation(
                                kind == RuleKind.ORDER
                                        ? "legal.settings.add.order"
                                        : "legal.settings.add.deadline"),
                        kind,
                        null,
                        form -> settings.add(kind, form),
                        this::saved)
                .open();
    }

    private RuleDialog changing(LegalRuleItem rule) {
        RuleDialog dialog =
                new RuleDialog(
                        EnumLabels.label("legal", rule.kind()),
                        rule.kind(),
                        rule,
                        form -> settings.change(rule.code(), rule.version(), form),
                        this::saved);
        dialog.comparedWith(
                time,
                () ->
                        settings.all().stream()
                                .filter(now -> now.code().equals(rule.code()))
                                .findFirst()
                                .map(this::changing)
                                .orElse(null));
        return dialog;
    }

    private void saved() {
        Notices.done("legal.saved");
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("legal.settings.title");
    }
}
