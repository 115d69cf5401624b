package org.sokong.cases.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import org.sokong.access.Permission;
import org.sokong.access.UserSummary;
import org.sokong.cases.CaseDetail;
import org.sokong.kernel.DomainException;

/** Lets a colleague work on the case beside its owner. */
class ColleagueDialog extends CaseDialog {

    private static final long serialVersionUID = 1;

    private final ComboBox<UserSummary> colleague = new ComboBox<>();

    ColleagueDialog(CaseServices services, CaseDetail detail, Runnable changed) {
        super(services, detail, "cases.colleague.title", "cases.colleague.confirm", changed);
        colleague.setLabel(getTranslation("cases.colleague.who"));
        colleague.setItems(services.hidden().colleagues(detail.id(), Permission.CASE_EDIT));
        colleague.setItemLabelGenerator(UserSummary::displayName);
        colleague.setWidthFull();
        addFields(new Paragraph(getTranslation("cases.colleague.hint")), colleague);
    }

    @Override
    void apply(CaseDetail present) {
        if (colleague.getValue() == null) {
            throw new DomainException("cases.error.choose_colleague");
        }
        services().cases().addColleague(present.id(), colleague.getValue().id());
    }
}
