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
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserSummary;
import org.sokong.cases.CaseFilter;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Risk;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EnumLabels;

/**
 * The filters of the case list. Without a chosen status the list holds the current cases, or all
 * where the ended ones are asked for. On a narrow screen all but the code is folded behind a
 * button, so that the list is seen first.
 */
class CaseFilterBar extends Div {

    private static final long serialVersionUID = 1;
    private static final int CODE_LENGTH = 12;

    private final TextField code = new TextField();
    private final MultiSelectComboBox<CaseStatus> statuses = ComponentTexts.multiSelect();
    private final MultiSelectComboBox<Risk> risks = ComponentTexts.multiSelect();
    private final ComboBox<UserSummary> owner = new ComboBox<>();
    private final Checkbox ended = new Checkbox();
    private final DatePicker openedFrom =
            ComponentTexts.datePicker(getTranslation("cases.list.opened_from"));
    private final DatePicker openedTo =
            ComponentTexts.datePicker(getTranslation("cases.list.opened_to"));
    private final Checkbox overdue = new Checkbox();
    private final Checkbox unowned = new Checkbox();
    private final Checkbox flagged = new Checkbox();
    private final Button fold = new Button();
    private final List<UserSummary> owners;
    private boolean unfolded;
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
        statuses.setPlaceholder(getTranslation("cases.list.current"));
        statuses.setClearButtonVisible(true);
        statuses.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        ended.setLabel(getTranslation("cases.list.ended"));
        risks.setLabel(getTranslation("cases.list.risk"));
        risks.setItems(Risk.values());
        risks.setItemLabelGenerator(EnumLabels.of("cases"));
        risks.setPlaceholder(getTranslation("cases.list.all_risks"));
        risks.setClearButtonVisible(true);
        risks.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        owner.setLabel(getTranslation("cases.list.owner"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(UserSummary::displayName);
        owner.setPlaceholder(getTranslation("cases.list.all_owners"));
        owner.setClearButtonVisible(true);
        openedFrom.setClearButtonVisible(true);
        openedTo.setClearButtonVisible(true);
        overdue.setLabel(getTranslation("cases.list.overdue"));
        unowned.setLabel(getTranslation("cases.list.unowned"));
        flagged.setLabel(getTranslation("cases.list.flagged"));
        Button clear =
                new Button(
                        getTranslation("cases.list.clear"),
                        click -> changed.accept(CaseFilter.CURRENT));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        ended.addValueChangeListener(
                change -> {
                    if (!showing && ended.getValue()) {
                        withoutTelling(statuses::clear);
                    }
                });
        Stream.<HasValue<?, ?>>of(
                        code,
                        statuses,
                        ended,
                        risks,
                        owner,
                        openedFrom,
                        openedTo,
                        overdue,
                        unowned,
                        flagged)
                .forEach(
                        field ->
                                field.addValueChangeListener(
                                        change -> {
                                            if (!showing && areDatesReadable()) {
                                                changed.accept(filter());
                                            }
                                        }));
        Div folded =
                new Div(
                        statuses,
                        risks,
                        owner,
                        openedFrom,
                        openedTo,
                        ended,
                        overdue,
                        unowned,
                        flagged,
                        clear);
        folded.addClassName("folded");
        folded.setId("case-filters");
        fold.addClassName("fold");
        fold.getElement().setAttribute("aria-controls", "case-filters");
        fold.addClickListener(click -> unfold(!unfolded));
        unfold(false);
        add(code, fold, folded);
    }

    private void unfold(boolean open) {
        unfolded = open;
        setClassName("unfolded", open);
        fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void withoutTelling(Runnable set) {
        showing = true;
        set.run();
        showing = false;
    }

    private boolean areDatesReadable() {
        return ComponentTexts.problem(openedFrom) == null
                && ComponentTexts.problem(openedTo) == null;
    }

    /** Shows a filter without telling anybody. */
    void show(CaseFilter filter) {
        withoutTelling(
                () -> {
                    code.setValue(filter.code() == null ? "" : filter.code());
                    boolean current = filter.statuses().equals(CaseFilter.CURRENT.statuses());
                    statuses.setValue(current ? Set.of() : filter.statuses());
                    ended.setValue(filter.statuses().isEmpty());
                    risks.setValue(filter.risks());
                    owner.setValue(ownerOf(filter.ownerId()));
                    openedFrom.setValue(filter.openedFrom());
                    openedTo.setValue(filter.openedTo());
                    overdue.setValue(filter.overdueOnly());
                    unowned.setValue(filter.withoutOwner());
                    flagged.setValue(filter.flaggedOnly());
                });
        int chosen = chosen();
        fold.setText(
                chosen == 0
                        ? getTranslation("cases.list.fold")
                        : getTranslation("cases.list.fold.chosen", chosen));
    }

    private int chosen() {
        return (int)
                Stream.<HasValue<?, ?>>of(
                                statuses,
                                ended,
                                risks,
                                owner,
                                openedFrom,
                                openedTo,
                                overdue,
                                unowned,
                                flagged)
                        .filter(field -> !field.isEmpty())
                        .count();
    }

    private @Nullable UserSummary ownerOf(@Nullable UUID id) {
        return owners.stream().filter(user -> user.id().equals(id)).findFirst().orElse(null);
    }

    private CaseFilter filter() {
        UserSummary chosen = owner.getValue();
        Set<CaseStatus> unchosen = ended.getValue() ? Set.of() : CaseFilter.CURRENT.statuses();
        return new CaseFilter(
                statuses.isEmpty() ? unchosen : statuses.getValue(),
                risks.getValue(),
                chosen == null ? null : chosen.id(),
                unowned.getValue(),
                openedFrom.getValue(),
                openedTo.getValue(),
                overdue.getValue(),
                code.getValue().isBlank() ? null : code.getValue().strip(),
                flagged.getValue());
    }
}
