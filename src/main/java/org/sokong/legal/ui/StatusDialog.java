package org.sokong.legal.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodeSelect;
import org.sokong.codesets.CodeSets;
import org.sokong.legal.StatusDecisionDetail;
import org.sokong.legal.StatusDecisionForm;
import org.sokong.legal.StatusDecisionService;
import org.sokong.uikit.EntryDialog;

/** Records a decision about the status, or the one that corrects another. */
class StatusDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    /**
     * @param wrong the decision that is corrected, null for none
     */
    StatusDialog(
            CodeSets codes,
            @Nullable StatusDecisionDetail wrong,
            Consumer<StatusDecisionForm> save,
            Runnable done) {
        super("");
        setHeaderTitle(getTranslation(wrong == null ? "legal.status.add" : "legal.status.correct"));
        CodeSelect status =
                new CodeSelect(codes, StatusDecisionService.STATUS, StatusDecisionService.SCHEME);
        status.setLabel(getTranslation("legal.status.value"));
        status.setRequiredIndicatorVisible(true);
        field("legal.error.status", status);
        CodeSelect body =
                new CodeSelect(codes, StatusDecisionService.BODY, StatusDecisionService.SCHEME);
        body.setLabel(getTranslation("legal.status.body"));
        body.setRequiredIndicatorVisible(true);
        field("legal.error.body", body);
        TextField bodyName = line("legal.status.body_name", "legal.none.body", 200);
        DatePicker decidedOn = day("legal.status.decided_on", "legal.error.decided_on");
        decidedOn.setRequiredIndicatorVisible(true);
        TextField basis = line("legal.status.basis", "legal.none.basis", 500);
        TextArea why =
                wrong == null
                        ? null
                        : words("legal.status.correction", "legal.error.correction", 500);
        if (wrong != null) {
            status.setValue(wrong.status());
            body.setValue(wrong.body());
            bodyName.setValue(wrong.bodyName() == null ? "" : wrong.bodyName());
            decidedOn.setValue(wrong.decidedOn());
            basis.setValue(wrong.legalBasis() == null ? "" : wrong.legalBasis());
        }
        saves(
                getTranslation("uikit.save"),
                () ->
                        save.accept(
                                new StatusDecisionForm(
                                        status.getValue(),
                                        body.getValue(),
                                        bodyName.getValue(),
                                        decidedOn.getValue(),
                                        basis.getValue(),
                                        wrong == null ? null : wrong.id(),
                                        why == null ? null : why.getValue())),
                done);
    }
}
