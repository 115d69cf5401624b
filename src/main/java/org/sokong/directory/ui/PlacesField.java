package org.sokong.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.sokong.directory.ServicePlace;

/** Places served, a row each: a country, and a province or area where it is not all of it. */
class PlacesField extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 100;

    private final transient DirectoryTexts texts;
    private final List<Row> rows = new ArrayList<>();
    private final Div lines = new Div();

    PlacesField(DirectoryTexts texts, List<ServicePlace> before) {
        this.texts = texts;
        Span label = new Span(getTranslation("directory.places"));
        label.addClassName("offer-label");
        Button add = new Button(getTranslation("directory.places.add"), click -> line("", ""));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add(label, lines, add);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("directory.places"));
        before.forEach(place -> line(place.country(), place.area() == null ? "" : place.area()));
        if (before.isEmpty()) {
            line("", "");
        }
    }

    private void line(String code, String area) {
        Row row = new Row(new ComboBox<>(), new TextField(), new Div());
        row.country.setLabel(getTranslation("directory.filter.country"));
        row.country.setItems(texts.countries());
        row.country.setItemLabelGenerator(texts::country);
        row.country.setValue(code.isEmpty() ? null : code);
        row.area.setLabel(getTranslation("directory.filter.area"));
        row.area.setMaxLength(LONGEST);
        row.area.setValue(area);
        row.area.setHelperText(getTranslation("directory.places.hint"));
        Button remove =
                new Button(
                        getTranslation("directory.places.remove"),
                        click -> {
                            rows.remove(row);
                            lines.remove(row.line);
                        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        row.line.addClassName("offer-place");
        row.line.add(row.country, row.area, remove);
        rows.add(row);
        lines.add(row.line);
    }

    /** Rows with a country. */
    List<ServicePlace> places() {
        return rows.stream()
                .filter(row -> row.country.getValue() != null)
                .map(
                        row ->
                                new ServicePlace(
                                        row.country.getValue(),
                                        row.area.getValue().isBlank() ? null : row.area.getValue()))
                .toList();
    }

    private record Row(ComboBox<String> country, TextField area, Div line) {}
}
