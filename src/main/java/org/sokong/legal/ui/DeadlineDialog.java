package org.sokong.legal.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.DeadlineDetail;
import org.sokong.legal.DeadlineForm;
import org.sokong.legal.LegalRuleItem;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.TimeText;

/** Records a deadline or puts one right. */
class DeadlineDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final RuleChoice rule;
    private final TextField label;
    private final DatePicker startedOn;
    private final DatePicker dueOn;
    private final TextArea dueReason;
    private boolean dueTyped;

    DeadlineDialog(
            String title,
            List<LegalRuleItem> offered,
            @Nullable DeadlineDetail present,
            TimeText time,
            Consumer<DeadlineForm> save,
            Runnable done) {
        super(title);
        rule =
                field(
                        "legal.error.rule",
                        new RuleChoice(
                                getTranslation("legal.deadline.rule"),
                                offered,
                                present == null ? null : present.rule(),
                                time,
                                item -> LegalNames.offered(this, item)));
        label = line("legal.deadline.what", "legal.error.label", 200);
        startedOn = day("legal.deadline.started_on", "legal.error.started_on");
        dueOn = day("legal.deadline.due_on", "legal.error.due_on");
        dueOn.setRequiredIndicatorVisible(true);
        dueReason = words("legal.order.end_reason", "legal.error.due_reason", 500);
        if (present != null) {
            label.setValue(present.label() == null ? "" : present.label());
            startedOn.setValue(present.startedOn());
            dueOn.setValue(present.dueOn());
            dueReason.setValue(present.dueReason() == null ? "" : present.dueReason());
            dueTyped = true;
        }
        rule.addValueChangeListener(change -> propose());
        startedOn.addValueChangeListener(change -> propose());
        dueOn.addValueChangeListener(change -> dueTyped = dueTyped || change.isFromClient());
        propose();
        saves(getTranslation("uikit.save"), () -> save.accept(form()), done);
    }

    private void propose() {
        rule.propose(startedOn.getValue(), dueOn, dueTyped);
    }

    private DeadlineForm form() {
        return new DeadlineForm(
                rule.code(),
                label.getValue(),
                startedOn.getValue(),
                dueOn.getValue(),
                dueReason.getValue());
    }
}
