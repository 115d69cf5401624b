package org.sokong.consent.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentForms.Proposal;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.Countries;
import org.sokong.consent.Purpose;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Translations;

/** With whom, across which borders, what for, which parts. */
class ScopePart extends FormPart {

    private static final long serialVersionUID = 1;

    private final @Nullable String homeCountry;
    private final boolean asksCountries;
    private final MultiSelectComboBox<OrganisationSummary> recipients =
            ComponentTexts.multiSelect();
    private final CheckboxGroup<String> countries = new CheckboxGroup<>();
    private final CheckboxGroup<Purpose> purposes = new CheckboxGroup<>();
    private final CheckboxGroup<Section> sections = new CheckboxGroup<>();

    /**
     * @param homeCountry country of the case
     * @param asksCountries whether each country abroad must be agreed to by name
     */
    ScopePart(
            List<OrganisationSummary> organisations,
            @Nullable String homeCountry,
            boolean asksCountries,
            Proposal proposal,
            FieldProblems problems) {
        super("consent.part.scope");
        this.homeCountry = homeCountry;
        this.asksCountries = asksCountries;
        recipients.setLabel(getTranslation("consent.field.recipients"));
        recipients.setItems(organisations);
        recipients.setItemLabelGenerator(OrganisationSummary::name);
        recipients.setWidthFull();
        countries.setLabel(getTranslation("consent.field.countries"));
        countries.setHelperText(getTranslation("consent.hint.countries"));
        countries.setItemLabelGenerator(code -> Countries.name(code, getLocale()));
        purposes.setLabel(getTranslation("consent.field.purposes"));
        purposes.setItems(Purpose.values());
        purposes.setItemLabelGenerator(texts());
        sections.setLabel(getTranslation("consent.field.sections"));
        sections.setItems(ConsentSections.SHAREABLE);
        sections.setItemLabelGenerator(s -> getTranslation(Translations.key("cases", s)));
        recipients.addValueChangeListener(change -> follow());
        problems.at("consent.error.recipients", recipients)
                .at("consent.error.countries", countries)
                .at("consent.error.purposes", purposes)
                .at("consent.error.sections", sections);
        add(recipients, countries, purposes, sections);
        recipients.setValue(
                organisations.stream()
                        .filter(o -> o.id().equals(proposal.recipient()))
                        .collect(Collectors.toSet()));
        if (proposal.purpose() != null) {
            purposes.setValue(Set.of(proposal.purpose()));
        }
        Set<Section> proposed = new HashSet<>(proposal.sections());
        proposed.retainAll(ConsentSections.SHAREABLE);
        sections.setValue(proposed);
        follow();
    }

    /** Countries abroad follow the recipients; none is ticked beforehand. */
    private void follow() {
        Set<String> abroad = new TreeSet<>();
        recipients.getValue().stream()
                .map(OrganisationSummary::country)
                .filter(country -> !country.equals(homeCountry))
                .forEach(abroad::add);
        Set<String> agreed = new HashSet<>(countries.getValue());
        agreed.retainAll(abroad);
        countries.setItems(abroad);
        countries.setValue(agreed);
        countries.setVisible(asksCountries && !abroad.isEmpty());
    }

    @Override
    boolean isComplete() {
        boolean complete = filled(recipients, "consent.error.recipients");
        complete &= filled(countries, "consent.error.countries");
        complete &= filled(purposes, "consent.error.purposes");
        complete &= filled(sections, "consent.error.sections");
        return complete;
    }

    Set<UUID> recipients() {
        return recipients.getValue().stream()
                .map(OrganisationSummary::id)
                .collect(Collectors.toSet());
    }

    Set<String> countries() {
        return countries.isVisible() ? countries.getValue() : Set.of();
    }

    Set<Purpose> purposes() {
        return purposes.getValue();
    }

    Set<Section> sections() {
        return sections.getValue();
    }
}
