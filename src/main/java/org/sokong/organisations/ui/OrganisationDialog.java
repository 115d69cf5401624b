package org.sokong.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.organisations.OrganisationForm;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.FieldProblems;

/** Describes an organisation. A refusal keeps the dialog open with what was typed. */
class OrganisationDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final TextField name = new TextField();
    private final TextField localName = new TextField();
    private final TextField shortName = new TextField();
    private final ComboBox<String> type = new ComboBox<>();
    private final ComboBox<String> country = new ComboBox<>();
    private final MultiSelectComboBox<String> languages = ComponentTexts.multiSelect();
    private final TextField person = new TextField();
    private final EmailField email = new EmailField();
    private final TextField phone = new TextField();
    private final TextArea note = new TextArea();

    OrganisationDialog(
            Labels labels, @Nullable OrganisationForm before, Consumer<OrganisationForm> save) {
        setHeaderTitle(
                getTranslation(before == null ? "organisations.new" : "organisations.change"));
        label(name, "organisations.name", 200);
        name.setRequiredIndicatorVisible(true);
        label(localName, "organisations.localname", 200);
        label(shortName, "organisations.shortname", 60);
        type.setLabel(getTranslation("organisations.type"));
        type.setRequiredIndicatorVisible(true);
        type.setItems(labels.types());
        type.setItemLabelGenerator(labels::type);
        country.setLabel(getTranslation("organisations.country"));
        country.setRequiredIndicatorVisible(true);
        country.setItems(labels.countries());
        country.setItemLabelGenerator(labels::country);
        languages.setLabel(getTranslation("organisations.languages"));
        languages.setItems(labels.languages());
        languages.setItemLabelGenerator(labels::language);
        label(person, "organisations.person", 120);
        email.setLabel(getTranslation("organisations.email"));
        email.setMaxLength(190);
        label(phone, "organisations.phone", 40);
        note.setLabel(getTranslation("organisations.note"));
        note.setMaxLength(1000);
        FormLayout form =
                new FormLayout(
                        name, localName, shortName, type, country, languages, person, email, phone,
                        note);
        form.setColspan(note, 2);
        FieldProblems problems =
                new FieldProblems()
                        .at("organisations.error.name", name)
                        .at("organisations.error.type", type)
                        .at("organisations.error.country", country)
                        .at("organisations.error.languages", languages)
                        .at("organisations.error.phone", phone)
                        .at("access.error.email", email);
        if (before != null) {
            fill(before);
        }
        Button ok =
                new Button(
                        getTranslation("uikit.save"),
                        click -> {
                            if (problems.run(() -> save.accept(form()))) {
                                close();
                            }
                        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        add(form, problems);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ok);
        setWidth("min(44rem, 94vw)");
    }

    private void label(TextField field, String key, int longest) {
        field.setLabel(getTranslation(key));
        field.setMaxLength(longest);
    }

    private void fill(OrganisationForm form) {
        name.setValue(form.name());
        localName.setValue(text(form.localName()));
        shortName.setValue(text(form.shortName()));
        type.setValue(form.type());
        country.setValue(form.country().isEmpty() ? null : form.country());
        languages.setValue(form.languages());
        person.setValue(text(form.contactPerson()));
        email.setValue(text(form.contactEmail()));
        phone.setValue(text(form.contactPhone()));
        note.setValue(text(form.note()));
    }

    private OrganisationForm form() {
        return new OrganisationForm(
                name.getValue(),
                localName.getValue(),
                shortName.getValue(),
                text(type.getValue()),
                text(country.getValue()),
                languages.getValue(),
                person.getValue(),
                email.getValue(),
                phone.getValue(),
                note.getValue());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
