package org.sokong.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditFilter;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.PageAddress;
import org.sokong.uikit.TimeText;

/** What to look for in the audit log; an address that makes no sense counts as not given. */
class AuditFilterBar extends Div {

    private static final long serialVersionUID = 1;

    private final transient TimeText times;
    private final DatePicker from = ComponentTexts.datePicker(getTranslation("audit.from"));
    private final DatePicker until = ComponentTexts.datePicker(getTranslation("audit.until"));
    private final ComboBox<AuditAction> action = new ComboBox<>();
    private final Select<AuditFilter.Outcome> outcome = new Select<>();
    private final TextField actor = new TextField();
    private final TextField caseId = new TextField();
    private transient Consumer<QueryParameters> search = query -> {};

    AuditFilterBar(TimeText times) {
        this.times = times;
        addClassName("filters");
        action.setLabel(getTranslation("audit.action"));
        action.setItems(AuditAction.values());
        action.setItemLabelGenerator(EnumLabels.of("audit"));
        action.setClearButtonVisible(true);
        outcome.setLabel(getTranslation("audit.outcome"));
        outcome.setItems(AuditFilter.Outcome.values());
        outcome.setItemLabelGenerator(
                one -> one == null ? getTranslation("audit.any") : EnumLabels.label("audit", one));
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption(getTranslation("audit.any"));
        id(actor, "audit.actor.id");
        id(caseId, "audit.case.id");
        Button go = new Button(getTranslation("audit.search"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Button clear =
                new Button(
                        getTranslation("audit.clear"),
                        click -> search.accept(QueryParameters.empty()));
        add(from, until, action, outcome, actor, caseId, go, clear);
    }

    private void id(TextField field, String labelKey) {
        field.setLabel(getTranslation(labelKey));
        field.setManualValidation(true);
        field.setMaxLength(36);
        field.setErrorMessage(getTranslation("audit.error.id"));
        field.setClearButtonVisible(true);
    }

    void onSearch(Consumer<QueryParameters> listener) {
        search = listener;
    }

    void narrowToActor(UUID id) {
        actor.setValue(id.toString());
        go();
    }

    private void go() {
        actor.setInvalid(!actor.isEmpty() && PageAddress.id(actor.getValue()).isEmpty());
        caseId.setInvalid(!caseId.isEmpty() && PageAddress.id(caseId.getValue()).isEmpty());
        if (actor.isInvalid()
                || caseId.isInvalid()
                || ComponentTexts.problem(from) != null
                || ComponentTexts.problem(until) != null) {
            return;
        }
        search.accept(
                new PageAddress.Query()
                        .with("from", from.getValue())
                        .with("until", until.getValue())
                        .with("action", action.getValue())
                        .with("outcome", outcome.getValue())
                        .with("actor", actor.getValue().strip())
                        .with("case", caseId.getValue().strip())
                        .parameters());
    }

    /** Shows the filter of an address and gives it. */
    AuditFilter read(QueryParameters query) {
        from.setValue(given(query, "from", PageAddress::day));
        until.setValue(given(query, "until", PageAddress::day));
        action.setValue(
                given(query, "action", name -> PageAddress.constant(AuditAction.class, name)));
        outcome.setValue(
                given(
                        query,
                        "outcome",
                        name -> PageAddress.constant(AuditFilter.Outcome.class, name)));
        UUID actorId = given(query, "actor", PageAddress::id);
        UUID inCase = given(query, "case", PageAddress::id);
        actor.setValue(actorId == null ? "" : actorId.toString());
        caseId.setValue(inCase == null ? "" : inCase.toString());
        return new AuditFilter(
                start(from.getValue()),
                until.getValue() == null ? null : start(until.getValue().plusDays(1)),
                action.getValue(),
                outcome.getValue(),
                actorId,
                inCase);
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(times.zone()).toInstant();
    }

    private static <T> @Nullable T given(
            QueryParameters query, String name, Function<String, Optional<T>> reading) {
        return query.getSingleParameter(name).flatMap(reading).orElse(null);
    }
}
