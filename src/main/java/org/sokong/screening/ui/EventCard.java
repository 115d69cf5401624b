package org.sokong.screening.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.forms.FieldKind;
import org.sokong.forms.FormField;
import org.sokong.forms.FormText;
import org.sokong.forms.FormValues;
import org.sokong.screening.EventDate;
import org.sokong.screening.EventPrecision;
import org.sokong.screening.TraffickingEventDetail;
import org.sokong.screening.TraffickingEventForm;
import org.sokong.screening.TraffickingShape;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Facts;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** A trafficking event as it is recorded, and what it says by itself. */
class EventCard extends Div {

    private static final long serialVersionUID = 1;

    /** Said in the head of the card. */
    private static final Set<String> IN_HEAD =
            Set.of("stage", "country", "place", "certainty", "year", "month", "day");

    private final String title;
    private final Div actions = new Div();

    EventCard(ScreeningServices services, TraffickingEventDetail event) {
        addClassName("event-card");
        TraffickingEventForm form = event.form();
        title = EnumLabels.label("screening", form.stage());
        actions.addClassName("button-row");
        add(new H3(title), head(form, services.time()));
        Badge verdict =
                new Badge(
                        EnumLabels.label("screening", event.guidance().verdict()),
                        GuidanceCard.tone(event.guidance()));
        add(verdict);
        if (!event.guidance().lacking().isEmpty()) {
            UnorderedList lacking = new UnorderedList();
            event.guidance()
                    .lacking()
                    .forEach(key -> lacking.add(new ListItem(getTranslation(key))));
            add(lacking);
        }
        event.warnings()
                .forEach(
                        warning ->
                                add(
                                        new Badge(
                                                EnumLabels.label("screening", warning),
                                                Badge.Tone.WARN)));
        facts(TraffickingShape.values(form), services.text());
    }

    /** Adds a button whose spoken name says to which event it belongs. */
    void action(String key, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.setAriaLabel(getTranslation("screening.row.action", getTranslation(key), title));
        actions.add(button);
        add(actions);
    }

    private Paragraph head(TraffickingEventForm form, TimeText time) {
        List<String> parts = new ArrayList<>();
        if (form.place() != null) {
            parts.add(Typed.inline(form.place()));
        }
        if (form.country() != null) {
            parts.add(FormText.country(form.country(), getLocale()));
        }
        String date = date(form.date(), time);
        if (date != null) {
            parts.add(date);
        }
        Paragraph line = new Paragraph(String.join(" · ", parts));
        line.addClassName("sub");
        line.setVisible(!parts.isEmpty());
        return line;
    }

    private @Nullable String date(@Nullable EventDate date, TimeText time) {
        if (date == null) {
            return null;
        }
        Integer year = date.year();
        if (year == null) {
            return date.precision() == EventPrecision.NOT_KNOWN
                    ? getTranslation("screening.date.not_known")
                    : null;
        }
        String text = exact(year, date.month(), date.day(), time, getLocale());
        return date.precision() == EventPrecision.ABOUT
                ? getTranslation("screening.date.about", text)
                : text;
    }

    private static String exact(
            int year,
            @Nullable Integer month,
            @Nullable Integer day,
            TimeText time,
            Locale locale) {
        if (month == null) {
            return String.valueOf(year);
        }
        return day == null
                ? time.in(locale).month(LocalDate.of(year, month, 1))
                : time.in(locale).date(LocalDate.of(year, month, day));
    }

    private void facts(FormValues values, FormText text) {
        Facts facts = new Facts();
        List<String> missing = new ArrayList<>();
        for (FormField field : TraffickingShape.SHAPE.fields()) {
            if (values.all(field.key()).isEmpty()) {
                missing.add(text.label(field, getLocale()));
            } else if (!IN_HEAD.contains(field.key())) {
                Span answer = new Span(text.answer(field, values.all(field.key()), getLocale()));
                if (field.kind() == FieldKind.TEXT) {
                    answer.getElement().setAttribute("dir", "auto");
                    answer.addClassName("words");
                }
                facts.with(field.labelKey(), answer);
            }
        }
        add(facts);
        if (!missing.isEmpty()) {
            Paragraph none =
                    new Paragraph(
                            getTranslation(
                                    "screening.event.not_recorded",
                                    String.join(getTranslation("uikit.list.separator"), missing)));
            none.addClassName("held");
            add(none);
        }
    }
}
