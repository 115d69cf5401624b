package org.sokong.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserSummary;
import org.sokong.directory.Cost;
import org.sokong.directory.Eligibility;
import org.sokong.directory.OfferForm;
import org.sokong.directory.ServiceOffer;
import org.sokong.organisations.ServiceCategory;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.FieldProblems;

/** Describes a service. A refusal keeps the dialog open with what was typed. */
@StyleSheet("styles/directory.css")
class OfferDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final ComboBox<ServiceCategory> category = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final PlacesField places;
    private final TextArea address = new TextArea();
    private final MultiSelectComboBox<String> languages = ComponentTexts.multiSelect();
    private final EligibilityFields eligibility;
    private final IntegerField capacity = ComponentTexts.wholeNumber("");
    private final IntegerField free = ComponentTexts.wholeNumber("");
    private final TextField hours = new TextField();
    private final Checkbox roundClock = new Checkbox();
    private final Select<Cost> cost = new Select<>();
    private final TextField costNote = new TextField();
    private final TextArea refer = new TextArea();
    private final ComboBox<Focal> focal = new ComboBox<>();
    private final TextField phone = new TextField();
    private final TextArea accessibility = new TextArea();

    /** Somebody who may answer for a service. */
    private record Focal(UUID id, String name) {}

    /**
     * @param before null for a new one
     * @param colleagues from whom the focal person is chosen
     */
    OfferDialog(
            DirectoryTexts texts,
            @Nullable ServiceOffer before,
            List<UserSummary> colleagues,
            Consumer<OfferForm> save) {
        setHeaderTitle(getTranslation(before == null ? "directory.add" : "directory.change"));
        setWidth("min(44rem, 96vw)");
        setCloseOnOutsideClick(false);
        FieldProblems problems = new FieldProblems();
        places = new PlacesField(texts, before == null ? List.of() : before.form().places());
        eligibility =
                new EligibilityFields(
                        texts,
                        before == null ? Eligibility.ALL : before.form().eligibility(),
                        problems);
        describeFields(texts, before, colleagues);
        if (before != null) {
            show(before.form());
        }
        problems.at("directory.error.category", category)
                .at("directory.error.name", name)
                .at("directory.error.languages", languages)
                .at("directory.error.capacity", capacity)
                .at("directory.error.free", free)
                .at("directory.error.focal", focal)
                .at("directory.error.phone", phone);
        Div numbers = new Div(capacity, free);
        numbers.addClassName("offer-place");
        Div fields =
                new Div(
                        category,
                        name,
                        description,
                        places,
                        address,
                        languages,
                        eligibility,
                        numbers,
                        hours,
                        roundClock,
                        cost,
                        costNote,
                        refer,
                        focal,
                        phone,
                        accessibility);
        fields.addClassName("fields");
        Button ok =
                new Button(
                        getTranslation("uikit.save"),
                        click -> {
                            if (problems.run(() -> save.accept(form()))) {
                                close();
                            }
                        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        add(fields, problems);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ok);
    }

    private void describeFields(
            DirectoryTexts texts, @Nullable ServiceOffer before, List<UserSummary> colleagues) {
        category.setLabel(getTranslation("directory.category"));
        category.setItems(ServiceCategory.values());
        category.setItemLabelGenerator(DirectoryTexts::category);
        category.setRequiredIndicatorVisible(true);
        line(name, "directory.name", 200);
        name.setRequiredIndicatorVisible(true);
        words(description, "directory.description", 2_000);
        words(address, "directory.address", 500);
        address.setHelperText(getTranslation("directory.address.hint"));
        languages.setLabel(getTranslation("directory.languages"));
        languages.setItems(texts.languages());
        languages.setItemLabelGenerator(texts::language);
        capacity.setLabel(getTranslation("directory.capacity"));
        free.setLabel(getTranslation("directory.free"));
        line(hours, "directory.hours", 500);
        roundClock.setLabel(getTranslation("directory.roundclock"));
        cost.setLabel(getTranslation("directory.cost"));
        cost.setItems(Cost.values());
        cost.setEmptySelectionAllowed(true);
        cost.setEmptySelectionCaption(getTranslation("uikit.notrecorded"));
        cost.setItemLabelGenerator(EnumLabels.of("directory"));
        line(costNote, "directory.cost.note", 500);
        words(refer, "directory.refer", 1_000);
        focal.setLabel(getTranslation("directory.focal"));
        focal.setItems(focals(before, colleagues));
        focal.setItemLabelGenerator(Focal::name);
        focal.setClearButtonVisible(true);
        line(phone, "directory.phone", 40);
        words(accessibility, "directory.accessibility", 1_000);
        accessibility.setHelperText(getTranslation("directory.accessibility.hint"));
    }

    /** Colleagues, and whoever it is now: a system administrator sees no others' people. */
    private static List<Focal> focals(@Nullable ServiceOffer before, List<UserSummary> colleagues) {
        List<Focal> people = new ArrayList<>();
        colleagues.forEach(one -> people.add(new Focal(one.id(), one.displayName())));
        UUID present = before == null ? null : before.form().focalPersonId();
        if (before != null
                && present != null
                && people.stream().noneMatch(one -> one.id().equals(present))) {
            String name = before.focalName();
            people.add(new Focal(present, name == null ? "" : name));
        }
        return people;
    }

    private void line(TextField field, String key, int longest) {
        field.setLabel(getTranslation(key));
        field.setMaxLength(longest);
    }

    private void words(TextArea field, String key, int longest) {
        field.setLabel(getTranslation(key));
        field.setMaxLength(longest);
    }

    private void show(OfferForm form) {
        category.setValue(form.category());
        name.setValue(form.name());
        description.setValue(text(form.description()));
        address.setValue(text(form.address()));
        languages.setValue(form.languages());
        capacity.setValue(form.capacity());
        free.setValue(form.freePlaces());
        hours.setValue(text(form.hours()));
        roundClock.setValue(form.roundClock());
        cost.setValue(form.cost());
        costNote.setValue(text(form.costNote()));
        refer.setValue(text(form.howToRefer()));
        focal.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(form.focalPersonId()))
                .findFirst()
                .ifPresent(focal::setValue);
        phone.setValue(text(form.focalPhone()));
        accessibility.setValue(text(form.accessibility()));
    }

    private OfferForm form() {
        return new OfferForm(
                category.getValue(),
                name.getValue(),
                description.getValue(),
                places.places(),
                address.getValue(),
                languages.getValue(),
                eligibility.value(),
                capacity.getValue(),
                free.getValue(),
                hours.getValue(),
                roundClock.getValue(),
                cost.getValue(),
                costNote.getValue(),
                refer.getValue(),
                focal.getOptionalValue().map(Focal::id).orElse(null),
                phone.getValue(),
                accessibility.getValue());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
