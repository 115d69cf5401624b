package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.sokong.access.StaffMember;
import org.sokong.consent.NoShareKind;
import org.sokong.consent.NoShareList;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.ui.OrganisationChoice;
import org.sokong.uikit.EnumLabels;

/**
 * Adds an entry to the do-not-share list. Where something is open with the organisation it says so,
 * and does it after a second, deliberate press.
 */
class NoShareDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final String OPEN = "consent.no_share.error.open";

    private final transient SafeguardServices services;
    private final UUID caseId;
    private final transient Runnable changed;
    private final RadioButtonGroup<NoShareKind> kind = new RadioButtonGroup<>();
    private final OrganisationChoice organisation =
            new OrganisationChoice(getTranslation("consent.no_share.organisation"));
    private final ComboBox<StaffMember> person = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextArea reason = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final Checkbox confirmed = new Checkbox();

    NoShareDialog(SafeguardServices services, UUID caseId, Runnable changed) {
        this.services = services;
        this.caseId = caseId;
        this.changed = changed;
        setHeaderTitle(getTranslation("consent.no_share.add"));
        setWidth("min(34rem, 94vw)");
        kind.setLabel(getTranslation("consent.no_share.kind"));
        kind.setItems(NoShareKind.values());
        kind.setItemLabelGenerator(EnumLabels.of("consent"));
        person.setLabel(getTranslation("consent.no_share.person"));
        person.setItemLabelGenerator(StaffMember::displayName);
        person.setWidthFull();
        name.setLabel(getTranslation("consent.no_share.name"));
        name.setHelperText(getTranslation("consent.no_share.name.hint"));
        name.setMaxLength(NoShareList.LONGEST_NAME);
        name.setWidthFull();
        reason.setLabel(getTranslation("consent.no_share.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(NoShareList.LONGEST_REASON);
        reason.setWidthFull();
        confirmed.setLabel(getTranslation("consent.no_share.confirm"));
        confirmed.setVisible(false);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        kind.addValueChangeListener(change -> show(change.getValue()));
        organisation.addValueChangeListener(
                change -> {
                    confirmed.setVisible(false);
                    confirmed.setValue(false);
                    offerPeople();
                });
        kind.setValue(NoShareKind.ORGANISATION);
        layOut();
    }

    private void layOut() {
        VerticalLayout body =
                new VerticalLayout(kind, organisation, person, name, reason, problem, confirmed);
        body.setPadding(false);
        add(body);
        Button yes = new Button(getTranslation("consent.no_share.save"), click -> save());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }

    private void show(NoShareKind chosen) {
        organisation.setVisible(chosen != NoShareKind.NAME);
        person.setVisible(chosen == NoShareKind.USER);
        name.setVisible(chosen == NoShareKind.NAME);
        offer(chosen == NoShareKind.USER);
    }

    /**
     * The own organisation for people only: a case is not kept from the organisation that has it.
     */
    private void offer(boolean withOwn) {
        UUID own = services.currentUser().get().organisationId();
        if (withOwn) {
            organisation.offerFirst(services.organisations(), own);
        } else {
            organisation.offer(services.organisations(), own);
        }
    }

    private void offerPeople() {
        person.clear();
        person.setItems(
                organisation
                        .chosen()
                        .filter(body -> kind.getValue() == NoShareKind.USER)
                        .map(body -> services.hiding().choices(caseId, body))
                        .orElse(List.of()));
    }

    private void save() {
        problem.setVisible(false);
        try {
            apply();
            close();
            changed.run();
        } catch (DomainException refusal) {
            problem.setText(getTranslation(refusal.key(), refusal.arguments()));
            problem.setVisible(true);
            confirmed.setVisible(OPEN.equals(refusal.key()));
        }
    }

    private void apply() {
        switch (kind.getValue()) {
            case ORGANISATION -> {
                UUID chosen =
                        organisation
                                .chosen()
                                .orElseThrow(
                                        () ->
                                                new DomainException(
                                                        "consent.no_share.error.organisation"));
                services.noShare()
                        .addOrganisation(caseId, chosen, reason.getValue(), confirmed.getValue());
            }
            case USER -> {
                if (person.getValue() == null) {
                    throw new DomainException("consent.no_share.error.person");
                }
                services.noShare().addUser(caseId, person.getValue().id(), reason.getValue());
            }
            case NAME -> services.noShare().addName(caseId, name.getValue(), reason.getValue());
        }
    }
}
