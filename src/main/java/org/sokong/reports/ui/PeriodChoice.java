package org.sokong.reports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.reports.ReportPeriod;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.PageAddress;

/** Chooses the days of a report; they stand in the address. */
class PeriodChoice extends Div {

    private static final long serialVersionUID = 1;
    private static final String FROM = "from";
    private static final String TO = "to";

    private final DatePicker from = ComponentTexts.datePicker(getTranslation("reports.from"));
    private final DatePicker to = ComponentTexts.datePicker(getTranslation("reports.to"));
    private final Paragraph problem = new Paragraph();
    private final transient Consumer<ReportPeriod> chosen;

    PeriodChoice(ReportPeriod present, LocalDate today, Consumer<ReportPeriod> chosen) {
        this.chosen = chosen;
        addClassName("period-choice");
        from.setValue(present.from());
        to.setValue(present.to());
        Button show = new Button(getTranslation("reports.show"), click -> show());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div quick =
                new Div(
                        quick("reports.period.month", ReportPeriod.monthOf(today)),
                        quick("reports.period.quarter", ReportPeriod.quarterOf(today)),
                        quick("reports.period.year", ReportPeriod.yearOf(today)),
                        quick("reports.period.last_quarter", ReportPeriod.quarterBefore(today)),
                        quick("reports.period.last_year", ReportPeriod.yearBefore(today)));
        quick.addClassName("period-quick");
        add(from, to, show, quick, problem);
    }

    private Button quick(String key, ReportPeriod period) {
        Button button = new Button(getTranslation(key), click -> chosen.accept(period));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void show() {
        problem.setVisible(false);
        from.setRequiredIndicatorVisible(true);
        to.setRequiredIndicatorVisible(true);
        LocalDate first = read(from);
        LocalDate last = read(to);
        if (first == null || last == null) {
            return;
        }
        try {
            chosen.accept(new ReportPeriod(first, last));
        } catch (DomainException refusal) {
            problem.setText(getTranslation(refusal.key(), refusal.arguments()));
            problem.setVisible(true);
        }
    }

    /** The day; null, and said so at the field, where there is none or it cannot be read. */
    private @Nullable LocalDate read(DatePicker field) {
        String unreadable = ComponentTexts.problem(field);
        field.setErrorMessage(unreadable == null ? getTranslation("uikit.required") : unreadable);
        field.setInvalid(unreadable != null || field.isEmpty());
        return field.getValue();
    }

    /** The period of an address; empty where it has none that can be read. */
    static Optional<ReportPeriod> of(QueryParameters address) {
        Optional<LocalDate> first = address.getSingleParameter(FROM).flatMap(PageAddress::day);
        Optional<LocalDate> last = address.getSingleParameter(TO).flatMap(PageAddress::day);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReportPeriod(first.get(), last.get()));
        } catch (DomainException e) {
            return Optional.empty();
        }
    }

    /** The period as part of an address. */
    static QueryParameters address(ReportPeriod period) {
        return QueryParameters.simple(
                Map.of(FROM, period.from().toString(), TO, period.to().toString()));
    }
}
