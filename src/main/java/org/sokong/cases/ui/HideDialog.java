package org.sokong.cases.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.sokong.access.StaffMember;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.CaseService;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.ui.OrganisationChoice;

/** Hides the case from a person: of one's own organisation, or of one that receives referrals. */
class HideDialog extends CaseDialog {

    private static final long serialVersionUID = 1;

    private final OrganisationChoice organisation =
            new OrganisationChoice(getTranslation("cases.hidden.organisation"));
    private final ComboBox<StaffMember> person = new ComboBox<>();
    private final TextArea reason = new TextArea();

    HideDialog(CaseServices services, CaseDetail detail, Runnable changed) {
        super(services, detail, "cases.hidden.add", "cases.hidden.confirm", changed);
        person.setLabel(getTranslation("cases.hidden.person"));
        person.setItemLabelGenerator(StaffMember::displayName);
        person.setRequiredIndicatorVisible(true);
        person.setWidthFull();
        reason.setLabel(getTranslation("cases.hidden.reason"));
        reason.setHelperText(getTranslation("cases.hidden.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(CaseService.LONGEST_REASON);
        reason.setWidthFull();
        organisation.addValueChangeListener(change -> offerPeople());
        organisation.offerFirst(
                services.organisations(), services.currentUser().get().organisationId());
        organisation.chooseFirst();
        addFields(new Paragraph(getTranslation("cases.hidden.hint")), organisation, person, reason);
    }

    private void offerPeople() {
        person.clear();
        person.setItems(
                organisation
                        .chosen()
                        .map(body -> services().hiding().choices(detail().id(), body))
                        .orElse(List.of()));
    }

    @Override
    void apply(CaseDetail present) {
        if (person.getValue() == null) {
            throw new DomainException("cases.hidden.error.choose");
        }
        services().hiding().hide(present.id(), person.getValue().id(), reason.getValue());
    }
}
