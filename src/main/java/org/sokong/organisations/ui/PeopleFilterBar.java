package org.sokong.organisations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Role;
import org.sokong.access.UserFilter;
import org.sokong.access.UserState;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.PageAddress;

/** Name, role and state; the organisation comes with the address. */
class PeopleFilterBar extends Div {

    private static final long serialVersionUID = 1;

    private final TextField text = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<UserState> state = new Select<>();
    private transient Consumer<QueryParameters> change = query -> {};
    private @Nullable UUID organisation;
    private boolean reading;

    PeopleFilterBar() {
        addClassName("filters");
        text.setLabel(getTranslation("organisations.filter.text"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        prepare(role, "organisations.people.role", Role.values());
        prepare(state, "organisations.people.state", UserState.values());
        text.addValueChangeListener(event -> changed());
        add(text, role, state);
    }

    private <E extends Enum<E>> void prepare(Select<E> select, String labelKey, E[] items) {
        select.setLabel(getTranslation(labelKey));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("organisations.any"));
        select.setItemLabelGenerator(
                one ->
                        one == null
                                ? getTranslation("organisations.any")
                                : EnumLabels.label("access", one));
        select.addValueChangeListener(event -> changed());
    }

    void onChange(Consumer<QueryParameters> listener) {
        change = listener;
    }

    private void changed() {
        if (reading) {
            return;
        }
        change.accept(
                new PageAddress.Query()
                        .with("text", text.getValue())
                        .with("role", role.getValue())
                        .with("state", state.getValue())
                        .with("organisation", organisation)
                        .parameters());
    }

    /** Shows the filter of an address and gives it. */
    UserFilter read(QueryParameters query) {
        reading = true;
        try {
            text.setValue(query.getSingleParameter("text").orElse(""));
            role.setValue(constant(Role.class, query, "role"));
            state.setValue(constant(UserState.class, query, "state"));
            organisation =
                    query.getSingleParameter("organisation").flatMap(PageAddress::id).orElse(null);
        } finally {
            reading = false;
        }
        return new UserFilter(text.getValue(), organisation, role.getValue(), state.getValue());
    }

    private static <E extends Enum<E>> @Nullable E constant(
            Class<E> type, QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .flatMap(asked -> PageAddress.constant(type, asked))
                .orElse(null);
    }
}
