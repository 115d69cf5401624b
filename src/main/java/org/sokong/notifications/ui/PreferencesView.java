package org.sokong.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.sokong.kernel.DomainException;
import org.sokong.notifications.MailPreferences;
import org.sokong.notifications.MailTopic;
import org.sokong.notifications.MailWay;
import org.sokong.notifications.PreferenceService;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeField;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;

/** About what the signed-in person is mailed, and when. */
@Route("account/notifications")
@PermitAll
class PreferencesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient PreferenceService service;
    private final transient TimeText time;
    private final Map<MailTopic, Select<MailWay>> ways = new EnumMap<>(MailTopic.class);
    private final FieldProblems problems = new FieldProblems();
    private final Checkbox quiet = new Checkbox();
    private final TimeField quietFrom = hour("notifications.preferences.quiet_from");
    private final TimeField quietUntil = hour("notifications.preferences.quiet_until");
    private final Checkbox urgent = new Checkbox();
    private final TimeField digest = hour("notifications.preferences.digest");
    private long version;

    PreferencesView(PreferenceService service, TimeText time) {
        this.service = service;
        this.time = time;
        add(
                new PageHeader(
                        getTranslation("notifications.preferences.title"),
                        "notifications.preferences.help"));
        if (!service.sendsMail()) {
            Paragraph none = new Paragraph(getTranslation("notifications.preferences.none"));
            none.addClassName("notice");
            add(none);
        }
        Button save = new Button(getTranslation("uikit.save"), click -> problems.run(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClassName("page-action");
        add(topics(), times(), problems, save);
        show(service.mine());
    }

    private Component topics() {
        Div card = card("notifications.preferences.topics");
        for (MailTopic topic : MailTopic.values()) {
            Select<MailWay> way = new Select<>();
            way.setLabel(getTranslation(Translations.key(topic)));
            way.setItems(MailWay.values());
            way.setItemLabelGenerator(value -> getTranslation(Translations.key(value)));
            ways.put(topic, way);
            card.add(way);
        }
        return card;
    }

    private Component times() {
        Div card = card("notifications.preferences.times");
        quiet.setLabel(getTranslation("notifications.preferences.quiet"));
        quiet.addValueChangeListener(
                change -> {
                    quietFrom.setEnabled(change.getValue());
                    quietUntil.setEnabled(change.getValue());
                });
        urgent.setLabel(getTranslation("notifications.preferences.urgent"));
        urgent.setHelperText(getTranslation("notifications.preferences.urgent.hint"));
        problems.at("notifications.error.quiet", quietUntil);
        card.add(
                new Paragraph(
                        getTranslation("notifications.preferences.zone", time.zone().getId())),
                quiet,
                quietFrom,
                quietUntil,
                urgent,
                digest);
        return card;
    }

    private Div card(String title) {
        Div card = new Div(new H2(getTranslation(title)));
        card.addClassNames("card", "form-card");
        return card;
    }

    private TimeField hour(String label) {
        TimeField hour = new TimeField(getTranslation(label), Duration.ofMinutes(30));
        problems.reads(hour);
        return hour;
    }

    private void show(MailPreferences chosen) {
        chosen.ways().forEach((topic, way) -> ways.get(topic).setValue(way));
        quietFrom.setValue(chosen.quietFrom());
        quietUntil.setValue(chosen.quietUntil());
        quietFrom.setEnabled(chosen.quiet());
        quietUntil.setEnabled(chosen.quiet());
        quiet.setValue(chosen.quiet());
        urgent.setValue(chosen.urgentThrough());
        digest.setValue(chosen.digestAt());
        version = chosen.version();
    }

    private void save() {
        Map<MailTopic, MailWay> chosen = new EnumMap<>(MailTopic.class);
        ways.forEach((topic, way) -> chosen.put(topic, way.getValue()));
        service.choose(
                new MailPreferences(
                        chosen,
                        quiet.getValue(),
                        value(quietFrom),
                        value(quietUntil),
                        urgent.getValue(),
                        value(digest),
                        version));
        show(service.mine());
        Notices.done("notifications.preferences.saved");
    }

    private static LocalTime value(TimeField hour) {
        if (hour.getValue() == null) {
            throw new DomainException("notifications.error.hour");
        }
        return hour.getValue();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notifications.preferences.title");
    }
}
