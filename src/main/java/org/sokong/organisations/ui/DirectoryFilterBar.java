package org.sokong.organisations.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import org.sokong.organisations.OrganisationFilter;
import org.sokong.uikit.PageAddress;

/** Country, kind, language and whether referrals can go there. */
class DirectoryFilterBar extends Div {

    private static final long serialVersionUID = 1;

    private final TextField text = new TextField();
    private final ComboBox<String> country = new ComboBox<>();
    private final ComboBox<String> type = new ComboBox<>();
    private final ComboBox<String> language = new ComboBox<>();
    private final Select<Boolean> receiving = new Select<>();
    private transient Consumer<QueryParameters> change = query -> {};
    private boolean reading;

    DirectoryFilterBar(Labels labels, List<String> countries) {
        addClassName("filters");
        text.setLabel(getTranslation("organisations.filter.text"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        choice(country, "organisations.country");
        country.setItems(countries);
        country.setItemLabelGenerator(labels::country);
        choice(type, "organisations.type");
        type.setItems(labels.types());
        type.setItemLabelGenerator(labels::type);
        choice(language, "organisations.language");
        language.setItems(labels.languages());
        language.setItemLabelGenerator(labels::language);
        receiving.setLabel(getTranslation("organisations.receives"));
        receiving.setItems(true, false);
        receiving.setEmptySelectionAllowed(true);
        receiving.setEmptySelectionCaption(getTranslation("organisations.any"));
        receiving.setItemLabelGenerator(
                value ->
                        getTranslation(
                                value == null
                                        ? "organisations.any"
                                        : value
                                                ? "organisations.receives.yes"
                                                : "organisations.receives.no"));
        text.addValueChangeListener(event -> changed());
        country.addValueChangeListener(event -> changed());
        type.addValueChangeListener(event -> changed());
        language.addValueChangeListener(event -> changed());
        receiving.addValueChangeListener(event -> changed());
        add(text, country, type, language, receiving);
    }

    private void choice(ComboBox<String> box, String labelKey) {
        box.setLabel(getTranslation(labelKey));
        box.setClearButtonVisible(true);
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
                        .with("country", country.getValue())
                        .with("type", type.getValue())
                        .with("language", language.getValue())
                        .with("receives", receiving.getValue())
                        .parameters());
    }

    /** Shows the filter of an address and gives it. */
    OrganisationFilter read(QueryParameters query) {
        reading = true;
        try {
            text.setValue(query.getSingleParameter("text").orElse(""));
            pick(country, query, "country");
            pick(type, query, "type");
            pick(language, query, "language");
            receiving.setValue(
                    query.getSingleParameter("receives").map(Boolean::valueOf).orElse(null));
        } finally {
            reading = false;
        }
        return new OrganisationFilter(
                text.getValue(),
                country.getValue(),
                type.getValue(),
                language.getValue(),
                receiving.getValue());
    }

    private static void pick(ComboBox<String> box, QueryParameters query, String name) {
        String asked = query.getSingleParameter(name).orElse("");
        box.setValue(
                box.getListDataView().getItems().filter(asked::equals).findFirst().orElse(null));
    }
}
