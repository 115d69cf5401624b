package org.sokong.deadlines.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sokong.deadlines.Holiday;
import org.sokong.deadlines.WorkingCalendars;
import org.sokong.deadlines.WorkingWeek;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;

/** The weekend and the holidays of the own organisation. */
@Route("administration/calendar")
@RolesAllowed("ORGANISATION_MANAGE")
@StyleSheet("styles/deadlines.css")
class WorkingCalendarView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient WorkingCalendars calendars;
    private final transient TimeText time;
    private final Div week = new Div();
    private final Div undo = new Div();
    private final Div holidays = new Div();

    WorkingCalendarView(WorkingCalendars calendars, TimeText time) {
        this.calendars = calendars;
        this.time = time;
        Button load = new Button(getTranslation("deadlines.calendar.load"), click -> load());
        Button add = new Button(getTranslation("deadlines.calendar.add"), click -> addHoliday());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        undo.getElement().setAttribute("role", "status");
        undo.addClassName("deadlines-undo");
        Div stack = new Div(week, undo, holidays);
        stack.addClassName("deadlines-stack");
        add(
                new PageHeader(
                                getTranslation("deadlines.calendar.title"),
                                "deadlines.calendar.help")
                        .withActions(load, add),
                stack);
        fillWeek();
        fillHolidays();
    }

    private void fillWeek() {
        WorkingWeek present = calendars.week();
        CheckboxGroup<DayOfWeek> weekend = new CheckboxGroup<>();
        weekend.setLabel(getTranslation("deadlines.calendar.weekend"));
        weekend.setItems(DayOfWeek.values());
        weekend.setItemLabelGenerator(
                day -> day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
        weekend.setValue(present.weekend());
        Select<LocalTime> ends = new Select<>();
        ends.setLabel(getTranslation("deadlines.calendar.ends"));
        ends.setHelperText(getTranslation("deadlines.calendar.ends.hint"));
        ends.setItems(IntStream.rangeClosed(20, 47).mapToObj(half -> half(half)).toList());
        ends.setValue(present.dayEnds());
        ComboBox<String> zone = new ComboBox<>();
        zone.setLabel(getTranslation("deadlines.calendar.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(present.zone().getId());
        FieldProblems problems =
                new FieldProblems()
                        .at("deadlines.error.weekend", weekend)
                        .at("deadlines.error.zone", zone);
        Button save =
                new Button(
                        getTranslation("uikit.save"),
                        click -> {
                            if (problems.run(
                                    () ->
                                            calendars.setWeek(
                                                    chosen(
                                                            zone.getValue(),
                                                            weekend,
                                                            ends.getValue())))) {
                                Notices.done("deadlines.saved");
                            }
                        });
        week.addClassNames("card", "deadlines-form");
        week.add(
                new H2(getTranslation("deadlines.calendar.week")),
                weekend,
                ends,
                zone,
                problems,
                save);
    }

    private static @Nullable WorkingWeek chosen(
            @Nullable String zone, CheckboxGroup<DayOfWeek> weekend, @Nullable LocalTime ends) {
        return zone == null || ends == null
                ? null
                : new WorkingWeek(ZoneId.of(zone), weekend.getValue(), ends);
    }

    private static LocalTime half(int halfHours) {
        return LocalTime.of(halfHours / 2, halfHours % 2 * 30);
    }

    private void fillHolidays() {
        holidays.removeAll();
        holidays.addClassName("card");
        holidays.add(new H2(getTranslation("deadlines.calendar.holidays")));
        List<Holiday> all = calendars.holidays();
        if (all.isEmpty()) {
            holidays.add(
                    new EmptyState(
                            getTranslation("deadlines.calendar.none"),
                            getTranslation("deadlines.calendar.none.hint")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("deadlines-lines");
        all.forEach(holiday -> list.add(line(holiday)));
        holidays.add(list);
    }

    private ListItem line(Holiday holiday) {
        Span day = new Span(time.date(holiday.day()));
        day.addClassName("deadlines-name");
        Span label = new Span(holiday.label());
        label.getElement().setAttribute("dir", "auto");
        Button remove =
                new Button(getTranslation("deadlines.calendar.remove"), click -> remove(holiday));
        remove.setAriaLabel(
                getTranslation(
                        "deadlines.calendar.remove.label",
                        holiday.label(),
                        time.date(holiday.day())));
        return new ListItem(day, label, remove);
    }

    private void remove(Holiday holiday) {
        calendars.removeHoliday(holiday.day());
        Button back =
                new Button(
                        getTranslation("deadlines.calendar.undo"),
                        click -> {
                            calendars.addHoliday(holiday.day(), holiday.label());
                            changed();
                        });
        changed();
        undo.add(
                new Span(
                        getTranslation(
                                "deadlines.calendar.removed",
                                holiday.label(),
                                time.date(holiday.day()))),
                back);
        back.focus();
    }

    private void changed() {
        undo.removeAll();
        fillHolidays();
    }

    private void addHoliday() {
        EntryDialog dialog = new EntryDialog(getTranslation("deadlines.calendar.add"));
        DatePicker day =
                dialog.field(
                        "deadlines.error.day",
                        ComponentTexts.datePicker(getTranslation("deadlines.calendar.day")));
        day.setRequiredIndicatorVisible(true);
        TextField label = new TextField(getTranslation("deadlines.calendar.label"));
        label.setMaxLength(120);
        label.setRequiredIndicatorVisible(true);
        dialog.field("deadlines.error.label", label);
        dialog.saves(
                getTranslation("uikit.save"),
                () -> calendars.addHoliday(day.getValue(), label.getValue()),
                this::changed);
        dialog.open();
    }

    private void load() {
        EntryDialog dialog = new EntryDialog(getTranslation("deadlines.calendar.load"));
        dialog.hint(getTranslation("deadlines.calendar.load.hint"));
        TextArea lines = new TextArea(getTranslation("deadlines.calendar.lines"));
        lines.setMinRows(8);
        lines.getElement().setAttribute("dir", "auto");
        dialog.field("deadlines.error.lines", lines);
        int[] loaded = new int[1];
        dialog.saves(
                getTranslation("deadlines.calendar.load.do"),
                () -> loaded[0] = calendars.load(lines.getValue()),
                () -> {
                    changed();
                    Notices.done("deadlines.calendar.loaded", loaded[0]);
                });
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deadlines.calendar.title");
    }
}
