package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.AgreementForm;
import org.sokong.consent.AgreementItem;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.Purpose;
import org.sokong.consent.SharingAgreements;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.organisations.ui.OrganisationChoice;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.FieldProblems;

/** Terms of a sharing agreement. A refusal is shown in it and what was typed stays. */
class AgreementDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final OrganisationChoice first =
            new OrganisationChoice(getTranslation("consent.agreement.organisation_a"));
    private final OrganisationChoice other =
            new OrganisationChoice(getTranslation("consent.agreement.organisation_b"));
    private final CheckboxGroup<Purpose> purposes = new CheckboxGroup<>();
    private final CheckboxGroup<Section> sections = new CheckboxGroup<>();
    private final DatePicker from =
            ComponentTexts.datePicker(getTranslation("consent.agreement.from"));
    private final DatePicker to = ComponentTexts.datePicker(getTranslation("consent.agreement.to"));
    private final TextField contact = new TextField();
    private final TextArea document = new TextArea();
    private final FieldProblems problems = new FieldProblems();

    /**
     * @param own the only first organisation there can be, null where any can
     * @param present null for a new one
     */
    AgreementDialog(
            String title,
            OrganisationDirectory organisations,
            @Nullable UUID own,
            LocalDate today,
            @Nullable AgreementItem present,
            Consumer<AgreementForm> save,
            Runnable done) {
        setHeaderTitle(title);
        setWidth("min(40rem, 96vw)");
        describe();
        if (present == null) {
            offer(organisations, own);
            from.setValue(today);
        } else {
            show(present);
        }
        problems.at("consent.agreement.error.organisations", other)
                .at("consent.agreement.error.purposes", purposes)
                .at("consent.agreement.error.sections", sections)
                .at("consent.agreement.error.from", from)
                .at("consent.agreement.error.order", to)
                .at("consent.agreement.error.contact", contact);
        VerticalLayout body =
                new VerticalLayout(
                        first, other, purposes, sections, from, to, contact, document, problems);
        body.setPadding(false);
        add(body);
        Button yes = new Button(getTranslation("uikit.save"), click -> save(save, done));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }

    private void describe() {
        purposes.setLabel(getTranslation("consent.agreement.purposes"));
        purposes.setItems(Purpose.values());
        purposes.setItemLabelGenerator(EnumLabels.of("consent"));
        sections.setLabel(getTranslation("consent.agreement.sections"));
        sections.setItems(ConsentSections.SHAREABLE);
        sections.setItemLabelGenerator(EnumLabels.of("cases"));
        to.setHelperText(getTranslation("consent.agreement.to.hint"));
        contact.setLabel(getTranslation("consent.agreement.contact"));
        contact.setMaxLength(SharingAgreements.LONGEST_CONTACT);
        contact.setRequiredIndicatorVisible(true);
        contact.setWidthFull();
        document.setLabel(getTranslation("consent.agreement.document"));
        document.setMaxLength(SharingAgreements.LONGEST_NOTE);
        document.setWidthFull();
    }

    private void offer(OrganisationDirectory organisations, @Nullable UUID own) {
        other.offer(organisations, own);
        if (own == null) {
            first.offer(organisations, null);
        } else {
            first.fix(organisations, own);
        }
    }

    /** The two organisations of an agreement stay. */
    private void show(AgreementItem present) {
        AgreementForm form = present.form();
        first.fix(form.organisationA(), present.nameA());
        other.fix(form.organisationB(), present.nameB());
        purposes.setValue(form.purposes());
        sections.setValue(form.sections());
        from.setValue(form.validFrom());
        to.setValue(form.validTo());
        contact.setValue(form.contact());
        document.setValue(form.documentNote() == null ? "" : form.documentNote());
    }

    private void save(Consumer<AgreementForm> save, Runnable done) {
        if (problems.run(() -> store(save))) {
            close();
            done.run();
        }
    }

    private void store(Consumer<AgreementForm> save) {
        try {
            save.accept(written());
        } catch (EditConflict conflict) {
            throw new DomainException("consent.agreement.conflict");
        }
    }

    private AgreementForm written() {
        UUID one = chosen(first);
        UUID two = chosen(other);
        if (from.getValue() == null) {
            throw new DomainException("consent.agreement.error.from");
        }
        return new AgreementForm(
                one,
                two,
                purposes.getValue(),
                sections.getValue(),
                from.getValue(),
                to.getValue(),
                contact.getValue(),
                document.getValue());
    }

    private static UUID chosen(OrganisationChoice choice) {
        return choice.chosen()
                .orElseThrow(() -> new DomainException("consent.agreement.error.organisations"));
    }
}
