package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.Risk;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.EnumLabels;

/** Sets the overall risk. */
class RiskDialog extends CaseDialog {

    private static final long serialVersionUID = 1;

    private final RadioButtonGroup<Risk> risk = new RadioButtonGroup<>();

    RiskDialog(CaseServices services, CaseDetail detail, Runnable changed) {
        super(services, detail, "cases.risk.set", "uikit.save", changed);
        risk.setLabel(getTranslation("cases.risk.label"));
        risk.setItems(Risk.values());
        risk.setItemLabelGenerator(EnumLabels.of("cases"));
        risk.setValue(detail.risk());
        addFields(new Paragraph(getTranslation("cases.risk.hint")), risk);
    }

    @Override
    void apply(CaseDetail present) {
        if (risk.getValue() == null) {
            throw new DomainException("cases.error.choose_risk");
        }
        services().cases().setRisk(present.id(), present.version(), risk.getValue());
    }
}
