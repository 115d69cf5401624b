package org.sokong.deadlines.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.deadlines.ClockKind;
import org.sokong.deadlines.Length;
import org.sokong.deadlines.LevelItem;
import org.sokong.deadlines.ServiceLevels;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;

/**
 * How soon things have to happen, by risk: the standard for system administrators, the values of
 * the own organisation for its administrator.
 */
@Route("administration/service-levels")
@RolesAllowed("ORGANISATION_MANAGE")
@StyleSheet("styles/deadlines.css")
class ServiceLevelsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ServiceLevels levels;
    private final boolean standard;
    private final Div content = new Div();

    ServiceLevelsView(ServiceLevels levels, CurrentUser currentUser) {
        this.levels = levels;
        this.standard = currentUser.may(Permission.INSTALLATION_MANAGE);
        content.addClassName("deadlines-stack");
        add(
                new PageHeader(getTranslation("deadlines.levels.title"), "deadlines.levels.help")
                        .withSub(
                                getTranslation(
                                        standard
                                                ? "deadlines.levels.sub.standard"
                                                : "deadlines.levels.sub.own")),
                content);
        fill();
    }

    private void fill() {
        content.removeAll();
        List<LevelItem> all = standard ? levels.standard() : levels.own();
        for (ClockKind kind : ClockKind.values()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("deadlines-lines");
            all.stream().filter(item -> item.kind() == kind).forEach(item -> list.add(line(item)));
            Div card = new Div(new H2(EnumLabels.label("deadlines", kind)), list);
            card.addClassName("card");
            content.add(card);
        }
    }

    private ListItem line(LevelItem item) {
        Span risk = new Span(EnumLabels.label("deadlines", item.risk()));
        risk.addClassName("deadlines-name");
        Span length = new Span(length(item.length()));
        Span origin = new Span(origin(item));
        origin.addClassName("why");
        Div actions = new Div();
        actions.addClassName("deadlines-actions");
        actions.add(button(item, "deadlines.levels.change", () -> change(item)));
        if (!standard && item.changed()) {
            actions.add(button(item, "deadlines.levels.reset", () -> reset(item)));
        }
        ListItem line = new ListItem(risk, length);
        if (item.changed()) {
            line.add(new Badge(getTranslation("deadlines.levels.changed"), Badge.Tone.GOOD));
        }
        line.add(origin, actions);
        return line;
    }

    private String origin(LevelItem item) {
        Length before = item.standard();
        if (!standard && item.changed() && before != null) {
            return getTranslation("deadlines.levels.standard_is", length(before));
        }
        String source = item.source();
        if (source != null) {
            return getTranslation("deadlines.levels.source", source);
        }
        return getTranslation(
                item.changed() ? "deadlines.levels.set_here" : "deadlines.levels.ours");
    }

    private Button button(LevelItem item, String key, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.setAriaLabel(
                getTranslation(
                        "deadlines.levels.action",
                        getTranslation(key),
                        EnumLabels.label("deadlines", item.kind()),
                        EnumLabels.label("deadlines", item.risk())));
        return button;
    }

    private void change(LevelItem item) {
        new LevelDialog(
                        item,
                        length -> {
                            if (standard) {
                                levels.setStandard(item.kind(), item.risk(), length);
                            } else {
                                levels.setOwn(item.kind(), item.risk(), length);
                            }
                        },
                        this::saved)
                .open();
    }

    private void reset(LevelItem item) {
        levels.resetOwn(item.kind(), item.risk());
        saved();
    }

    private void saved() {
        Notices.done("deadlines.saved");
        fill();
    }

    /** A length as people say it. */
    private String length(Length length) {
        return getTranslation("deadlines.length." + length.unit().name(), length.value());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deadlines.levels.title");
    }
}
