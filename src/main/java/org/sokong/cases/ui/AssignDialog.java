package org.sokong.cases.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import org.sokong.access.Permission;
import org.sokong.access.UserSummary;
import org.sokong.cases.CaseDetail;
import org.sokong.kernel.DomainException;

/** Gives the case to a colleague. */
class AssignDialog extends CaseDialog {

    private static final long serialVersionUID = 1;

    private final ComboBox<UserSummary> owner = new ComboBox<>();

    AssignDialog(CaseServices services, CaseDetail detail, Runnable changed) {
        super(services, detail, "cases.assign.title", "cases.assign.confirm", changed);
        owner.setLabel(getTranslation("cases.assign.to"));
        owner.setItems(
                services.hidden().colleagues(detail.id(), Permission.CASE_EDIT).stream()
                        .filter(user -> !user.id().equals(detail.ownerId()))
                        .toList());
        owner.setItemLabelGenerator(UserSummary::displayName);
        owner.setWidthFull();
        addFields(new Paragraph(getTranslation("cases.assign.hint")), owner);
    }

    @Override
    void apply(CaseDetail present) {
        if (owner.getValue() == null) {
            throw new DomainException("cases.error.choose_colleague");
        }
        services().cases().assign(present.id(), present.version(), owner.getValue().id());
    }
}
