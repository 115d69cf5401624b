package org.sokong.cases.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserSummary;
import org.sokong.cases.CaseFilter;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Risk;
import org.sokong.uikit.EnumLabels;

/** The filters of the case list. */
class CaseFilterBar extends Div {

    private static final long serialVersionUID = 1;
    private static final int CODE_LENGTH = 12;

    private final TextField code = new TextField();
    private final MultiSelectComboBox<CaseStatus> statuses = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Risk> risks = new MultiSelectComboBox<>();
    private final ComboBox<UserSummary> owner = new ComboBox<>();
    private final DatePicker openedFrom = new DatePicker();
    private final DatePicker openedTo = new DatePicker();
    private final Checkbox overdue = new Checkbox();
    private final Checkbox unowned = new Checkbox();
    private final List<UserSummary> owners;
    private boolean showing;

    /**
     * @param owners colleagues who can own a case
     * @param changed told the new filter whenever the user changes one
     */
    CaseFilterBar(List<UserSummary> owners, Consumer<CaseFilter> changed) {
        this.owners = owners;
        addClassName("filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", getTranslation("cases.list.filters"));
        code.setLabel(getTranslation("cases.list.code"));
        code.setClearButtonVisible(true);
        code.setMaxLength(CODE_LENGTH);
        code.setValueChangeMode(ValueChangeMode.LAZY);
        statuses.setLabel(getTranslation("cases.list.status"));
        statuses.setItems(CaseStatus.values());
        statuses.setItemLabelGenerator(EnumLabels.of("cases"));
        statuses.setPlaceholder(getTranslation("cases.list.all_statuses"));
        statuses.setClearButtonVisible(true);
        risks.setLabel(getTranslation("cases.list.risk"));
        risks.setItems(Risk.values());
        risks.setItemLabelGenerator(EnumLabels.of("cases"));
        risks.setPlaceholder(getTranslation("cases.list.all_risks"));
        risks.setClearButtonVisible(true);
        owner.setLabel(getTranslation("cases.list.owner"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(UserSummary::displayName);
        owner.setPlaceholder(getTranslation("cases.list.all_owners"));
        owner.setClearButtonVisible(true);
        openedFrom.setLabel(getTranslation("cases.list.opened_from"));
        openedFrom.setClearButtonVisible(true);
        openedTo.setLabel(getTranslation("cases.list.opened_to"));
        openedTo.setClearButtonVisible(true);
        overdue.setLabel(getTranslation("cases.list.overdue"));
        unowned.setLabel(getTranslation("cases.list.unowned"));
        Button clear =
                new Button(
                        getTranslation("cases.list.clear"),
                        click -> changed.accept(CaseFilter.CURRENT));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        Stream.<HasValue<?, ?>>of(
                        code, statuses, risks, owner, openedFrom, openedTo, overdue, unowned)
                .forEach(
                        field ->
                                field.addValueChangeListener(
                                        change -> {
                                            if (!showing) {
                                                changed.accept(filter());
                                            }
                                        }));
        add(code, statuses, risks, owner, openedFrom, openedTo, overdue, unowned, clear);
    }

    /** Shows a filter without telling anybody. */
    void show(CaseFilter filter) {
        showing = true;
        code.setValue(filter.code() == null ? "" : filter.code());
        statuses.setValue(filter.statuses());
        risks.setValue(filter.risks());
        owner.setValue(ownerOf(filter.ownerId()));
        openedFrom.setValue(filter.openedFrom());
        openedTo.setValue(filter.openedTo());
        overdue.setValue(filter.overdueOnly());
        unowned.setValue(filter.withoutOwner());
        showing = false;
    }

    private @Nullable UserSummary ownerOf(@Nullable UUID id) {
        return owners.stream().filter(user -> user.id().equals(id)).findFirst().orElse(null);
    }

    private CaseFilter filter() {
        UserSummary chosen = owner.getValue();
        return new CaseFilter(
                statuses.getValue(),
                risks.getValue(),
                chosen == null ? null : chosen.id(),
                unowned.getValue(),
                openedFrom.getValue(),
                openedTo.getValue(),
                overdue.getValue(),
                code.getValue().isBlank() ? null : code.getValue().strip());
    }
}
