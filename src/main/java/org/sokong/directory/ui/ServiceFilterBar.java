package org.sokong.directory.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.directory.ClientFacts;
import org.sokong.directory.ServiceDirectory;
import org.sokong.directory.ServiceQuery;
import org.sokong.organisations.ServiceCategory;
import org.sokong.uikit.ComponentTexts;

/** What is looked for: need, place, language, words; for a client also the citizenship. */
class ServiceFilterBar extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 100;

    private final transient ServiceDirectory directory;
    private final MultiSelectComboBox<ServiceCategory> needs = ComponentTexts.multiSelect();
    private final ComboBox<String> country = new ComboBox<>();
    private final ComboBox<String> area = new ComboBox<>();
    private final MultiSelectComboBox<String> languages = ComponentTexts.multiSelect();
    private final MultiSelectComboBox<String> citizenships = ComponentTexts.multiSelect();
    private final TextField words = new TextField();
    private final Checkbox onlyFitting = new Checkbox();
    private final transient @Nullable ClientFacts client;
    private final transient Runnable changed;
    private boolean reading;

    /**
     * @param client whom the search is for, null when nobody in particular
     * @param changed called when somebody changed a field
     */
    ServiceFilterBar(
            DirectoryTexts texts,
            ServiceDirectory directory,
            @Nullable ClientFacts client,
            Runnable changed) {
        this.directory = directory;
        this.client = client;
        this.changed = changed;
        addClassName("filters");
        needs.setLabel(getTranslation("directory.filter.need"));
        needs.setItems(ServiceCategory.values());
        needs.setItemLabelGenerator(DirectoryTexts::category);
        country.setLabel(getTranslation("directory.filter.country"));
        country.setItems(texts.countries());
        country.setItemLabelGenerator(texts::country);
        country.setClearButtonVisible(true);
        area.setLabel(getTranslation("directory.filter.area"));
        area.setClearButtonVisible(true);
        area.setAllowCustomValue(true);
        area.addCustomValueSetListener(typed -> area.setValue(cut(typed.getDetail())));
        languages.setLabel(getTranslation("directory.filter.language"));
        languages.setItems(texts.languages());
        languages.setItemLabelGenerator(texts::language);
        citizenships.setLabel(getTranslation("directory.filter.citizenship"));
        citizenships.setItems(texts.countries());
        citizenships.setItemLabelGenerator(texts::country);
        words.setLabel(getTranslation("directory.filter.text"));
        words.setMaxLength(LONGEST);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        onlyFitting.setLabel(getTranslation("directory.filter.fitting"));
        country.addValueChangeListener(change -> offerAreas());
        needs.addValueChangeListener(change -> tell());
        country.addValueChangeListener(change -> tell());
        area.addValueChangeListener(change -> tell());
        languages.addValueChangeListener(change -> tell());
        citizenships.addValueChangeListener(change -> tell());
        words.addValueChangeListener(change -> tell());
        onlyFitting.addValueChangeListener(change -> tell());
        add(needs, country, area, languages);
        if (client != null) {
            add(citizenships);
        }
        add(words, onlyFitting);
        area.setEnabled(false);
    }

    private void offerAreas() {
        String chosen = country.getValue();
        List<String> areas = chosen == null ? List.of() : new ArrayList<>(directory.areas(chosen));
        area.setItems(areas);
        area.setEnabled(chosen != null);
    }

    private void tell() {
        if (!reading) {
            changed.run();
        }
    }

    private static String cut(String typed) {
        String text = typed.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** What the fields say. */
    ServiceQuery query(boolean forReferral) {
        Set<String> countries = citizenships.getValue();
        return new ServiceQuery(
                needs.getValue(),
                words.getValue(),
                country.getValue(),
                area.getValue(),
                languages.getValue(),
                client == null ? null : client.of(countries),
                onlyFitting.getValue(),
                forReferral);
    }

    /** Lets the fields say it; nobody is told. */
    void show(ServiceQuery query) {
        reading = true;
        try {
            needs.setValue(query.needs());
            country.setValue(query.country());
            offerAreas();
            area.setValue(query.area());
            languages.setValue(query.languages());
            words.setValue(query.text() == null ? "" : query.text());
            onlyFitting.setValue(query.onlyFitting());
        } finally {
            reading = false;
        }
    }
}
