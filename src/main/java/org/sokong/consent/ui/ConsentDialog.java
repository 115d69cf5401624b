package org.sokong.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sokong.cases.Section;
import org.sokong.codesets.CodeValue;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.ConsentForms.Proposal;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.GivenBy;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordConsent;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationSummary;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.Language;
import org.sokong.uikit.Notices;
import org.sokong.uikit.Translations;

/** The form of a consent. Says beside each field what is wrong and keeps what was typed. */
class ConsentDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 2_000;

    private final RadioButtonGroup<GivenBy> givenBy = new RadioButtonGroup<>();
    private final RadioButtonGroup<ConsentForm> form = new RadioButtonGroup<>();
    private final ComboBox<CodeValue> language = new ComboBox<>();
    private final RadioButtonGroup<Answer> interpreter = new RadioButtonGroup<>();
    private final MultiSelectComboBox<OrganisationSummary> recipients =
            ComponentTexts.multiSelect();
    private final CheckboxGroup<Purpose> purposes = new CheckboxGroup<>();
    private final CheckboxGroup<Section> sections = new CheckboxGroup<>();
    private final DatePicker givenOn =
            ComponentTexts.datePicker(getTranslation("consent.field.given_on"));
    private final DatePicker expiresOn =
            ComponentTexts.datePicker(getTranslation("consent.field.expires_on"));
    private final TextArea evidence = new TextArea();
    private final Paragraph problem = new Paragraph();

    ConsentDialog(
            List<OrganisationSummary> organisations,
            List<CodeValue> languages,
            LocalDate today,
            Proposal proposal,
            Consumer<ConsentDialog> save) {
        setHeaderTitle(getTranslation("consent.dialog.title"));
        setWidth("min(44rem, 96vw)");
        label(givenBy, "given_by", GivenBy.values());
        label(form, "form", ConsentForm.values());
        label(interpreter, "interpreter", Answer.values());
        interpreter.setItemLabelGenerator(
                answer -> getTranslation("consent.answer." + answer.name()));
        language.setLabel(getTranslation("consent.field.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(value -> value.label(Language.of(getLocale())));
        recipients.setLabel(getTranslation("consent.field.recipients"));
        recipients.setItems(organisations);
        recipients.setItemLabelGenerator(OrganisationSummary::name);
        purposes.setLabel(getTranslation("consent.field.purposes"));
        purposes.setItems(Purpose.values());
        purposes.setItemLabelGenerator(this::textOf);
        sections.setLabel(getTranslation("consent.field.sections"));
        sections.setItems(ConsentSections.SHAREABLE);
        sections.setItemLabelGenerator(s -> getTranslation(Translations.key("cases", s)));
        expiresOn.setHelperText(getTranslation("consent.hint.expires_on"));
        evidence.setLabel(getTranslation("consent.field.evidence"));
        evidence.setHelperText(getTranslation("consent.hint.evidence", LONGEST));
        evidence.setMaxLength(LONGEST);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        propose(organisations, languages, today, proposal);
        layOut(save);
    }

    private void propose(
            List<OrganisationSummary> organisations,
            List<CodeValue> languages,
            LocalDate today,
            Proposal proposal) {
        Locale locale = getLocale();
        givenBy.setValue(GivenBy.CLIENT);
        form.setValue(ConsentForm.WRITTEN);
        givenOn.setValue(today);
        givenOn.setMax(today);
        expiresOn.setMin(today);
        languages.stream()
                .filter(value -> value.code().equals(locale.getLanguage()))
                .findFirst()
                .ifPresent(language::setValue);
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
    }

    private void layOut(Consumer<ConsentDialog> save) {
        VerticalLayout body =
                new VerticalLayout(
                        new Paragraph(getTranslation("consent.dialog.intro")),
                        givenBy,
                        form,
                        language,
                        interpreter,
                        recipients,
                        purposes,
                        sections,
                        givenOn,
                        expiresOn,
                        evidence,
                        problem);
        body.setPadding(false);
        for (Component field : List.of(language, recipients, evidence)) {
            field.getElement().getStyle().set("width", "100%");
        }
        add(body);
        Button yes =
                new Button(
                        getTranslation("consent.record"),
                        click -> {
                            if (isComplete()) {
                                save(save);
                            }
                        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }

    private void save(Consumer<ConsentDialog> save) {
        try {
            save.accept(this);
            close();
            Notices.done("consent.recorded.done");
        } catch (DomainException refusal) {
            problem.setText(getTranslation(refusal.key(), refusal.arguments()));
            problem.setVisible(true);
        }
    }

    /** Marks every field that lacks something; the service checks the rules. */
    private boolean isComplete() {
        problem.setVisible(false);
        boolean complete = filled(language, language, "consent.error.language");
        complete &= filled(recipients, recipients, "consent.error.recipients");
        complete &= filled(purposes, purposes, "consent.error.purposes");
        complete &= filled(sections, sections, "consent.error.sections");
        complete &= dated(givenOn, "consent.error.given_missing");
        complete &= dated(expiresOn, "consent.error.expires_missing");
        complete &= filled(evidence, evidence, "consent.error.evidence");
        return complete;
    }

    private boolean filled(
            HasValueAndElement<?, ?> field, HasValidationProperties marked, String key) {
        boolean empty = field.isEmpty();
        marked.setErrorMessage(getTranslation(key));
        marked.setInvalid(empty);
        return !empty;
    }

    /** A date that cannot be read is told from one that is missing; what was typed stays. */
    private boolean dated(DatePicker field, String key) {
        String unreadable = ComponentTexts.problem(field);
        String wrong = unreadable == null && field.isEmpty() ? getTranslation(key) : unreadable;
        field.setErrorMessage(wrong);
        field.setInvalid(wrong != null);
        return wrong == null;
    }

    RecordConsent command(UUID caseId) {
        return new RecordConsent(
                caseId,
                Objects.requireNonNull(givenBy.getValue()),
                Objects.requireNonNull(form.getValue()),
                language.getValue().code(),
                interpreter.getValue(),
                recipients.getValue().stream()
                        .map(OrganisationSummary::id)
                        .collect(Collectors.toSet()),
                purposes.getValue(),
                sections.getValue(),
                givenOn.getValue(),
                expiresOn.getValue(),
                evidence.getValue());
    }

    @SafeVarargs
    private <E extends Enum<E>> void label(RadioButtonGroup<E> field, String name, E... items) {
        field.setLabel(getTranslation("consent.field." + name));
        field.setItems(items);
        field.setItemLabelGenerator(this::textOf);
    }

    private String textOf(Enum<?> constant) {
        return getTranslation(Translations.key("consent", constant));
    }
}
