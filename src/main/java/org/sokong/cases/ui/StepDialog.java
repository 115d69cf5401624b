package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.CaseService;
import org.sokong.cases.StepKind;

/** Records something that was done, with a few words. */
class StepDialog extends CaseDialog {

    private static final long serialVersionUID = 1;

    private final StepKind kind;
    private final TextArea note = new TextArea();

    StepDialog(CaseServices services, CaseDetail detail, StepKind kind, Runnable changed) {
        super(services, detail, "cases.stepbutton." + kind.name(), "cases.step.record", changed);
        this.kind = kind;
        note.setLabel(getTranslation("cases.step.note"));
        note.setMaxLength(CaseService.LONGEST_REASON);
        note.setWidthFull();
        note.setMinRows(3);
        addFields(new Paragraph(getTranslation("cases.stephint." + kind.name())), note);
    }

    @Override
    void apply(CaseDetail present) {
        if (kind.isOfSecondPerson()) {
            services().cases().confirmVitalBasis(present.id(), note.getValue());
        } else {
            services().cases().recordStep(present.id(), kind, note.getValue());
        }
    }
}
