package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sokong.consent.AssentForm;
import org.sokong.consent.AssentItem;
import org.sokong.consent.AssentSettings;
import org.sokong.consent.AssentState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Facts;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.SureDialog;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** From which age a child is asked and decides, by country, with what counted before. */
@Route("administration/assent-ages")
@RolesAllowed("INSTALLATION_MANAGE")
@StyleSheet("styles/consent.css")
class AssentAgesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient AssentSettings settings;
    private final transient TimeText time;
    private final Div content = new Div();

    AssentAgesView(AssentSettings settings, TimeText time) {
        this.settings = settings;
        this.time = time;
        Button add = new Button(getTranslation("consent.assent.add"), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        content.addClassName("assent-stack");
        add(
                new PageHeader(getTranslation("consent.assent.title"), "consent.assent.help")
                        .withActions(add),
                content);
        fill();
    }

    private void fill() {
        content.removeAll();
        Map<String, Div> places = new LinkedHashMap<>();
        for (AssentItem item : settings.all()) {
            places.computeIfAbsent(AssentText.place(this, item), this::place).add(card(item));
        }
    }

    private Div place(String name) {
        Div cards = new Div(new H2(name));
        cards.addClassName("assent-stack");
        content.add(cards);
        return cards;
    }

    private Div card(AssentItem item) {
        String title =
                item.fromStart()
                        ? getTranslation("consent.assent.from_start")
                        : getTranslation("consent.assent.from_day", time.date(item.validFrom()));
        Div badges = new Div(badge(item.state()));
        badges.addClassName("status-line");
        if (!item.verified()) {
            badges.add(new Badge(getTranslation("consent.assent.unverified"), Badge.Tone.WARN));
        }
        Facts facts = new Facts().with("consent.assent.source", item.source());
        if (item.changedBy() != null && item.changedAt() != null) {
            facts.with(
                    "consent.assent.changed",
                    getTranslation(
                            "consent.assent.changed.by",
                            Typed.inline(item.changedBy()),
                            time.dateTime(item.changedAt())));
        }
        Div actions = new Div();
        actions.addClassName("consent-actions");
        actions.add(button("consent.assent.change", item, title, () -> change(item)));
        if (!item.fixed()) {
            actions.add(button("consent.assent.remove", item, title, () -> remove(item)));
        }
        Div card =
                new Div(new H3(title), badges, AssentText.list(this, item.ages()), facts, actions);
        card.addClassNames("card", "consent-card");
        return card;
    }

    private Button button(String key, AssentItem item, String title, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.setAriaLabel(
                getTranslation(
                        "consent.assent.action",
                        getTranslation(key),
                        AssentText.place(this, item),
                        title));
        return button;
    }

    private static Badge badge(AssentState state) {
        return new Badge(
                EnumLabels.label("consent", state),
                state == AssentState.COUNTS ? Badge.Tone.GOOD : Badge.Tone.PLAIN);
    }

    /** Begins with what counts elsewhere, since most countries differ in a few ages. */
    private void add() {
        AssentItem elsewhere =
                settings.all().stream()
                        .filter(item -> item.country() == null)
                        .filter(item -> item.state() == AssentState.COUNTS)
                        .findFirst()
                        .orElseThrow();
        AssentForm start = new AssentForm(null, time.today(), elsewhere.ages().groups(), "", false);
        new AssentDialog(
                        getTranslation("consent.assent.add"),
                        start,
                        true,
                        false,
                        time.today(),
                        settings::add,
                        this::saved)
                .open();
    }

    private void change(AssentItem item) {
        long[] version = {item.version()};
        Consumer<AssentForm> save = form -> settings.change(item.id(), version[0], form);
        AssentDialog dialog =
                new AssentDialog(
                        AssentText.place(this, item),
                        item.form(),
                        false,
                        item.fixed(),
                        time.today(),
                        save,
                        this::saved);
        dialog.tells(
                told(item),
                () ->
                        settings.all().stream()
                                .filter(now -> now.id().equals(item.id()))
                                .findFirst()
                                .map(
                                        now -> {
                                            version[0] = now.version();
                                            return told(now);
                                        })
                                .orElse(Map.of()));
        dialog.open();
    }

    /** What somebody else may have changed meanwhile, by its label. */
    private Map<String, String> told(AssentItem item) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(getTranslation("consent.assent.from"), time.date(item.validFrom()));
        told.put(
                getTranslation("consent.assent.groups"),
                AssentText.list(this, item.ages())
                        .getChildren()
                        .map(line -> line.getElement().getText())
                        .collect(Collectors.joining(" ")));
        told.put(getTranslation("consent.assent.source"), item.source());
        told.put(
                getTranslation("consent.assent.verified"),
                getTranslation(item.verified() ? "consent.answer.YES" : "consent.answer.NO"));
        return told;
    }

    private void remove(AssentItem item) {
        new SureDialog(
                        "consent.assent.remove",
                        "consent.assent.remove.text",
                        () -> {
                            settings.remove(item.id(), item.version());
                            saved();
                        })
                .open();
    }

    private void saved() {
        Notices.done("consent.assent.saved");
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("consent.assent.title");
    }
}
