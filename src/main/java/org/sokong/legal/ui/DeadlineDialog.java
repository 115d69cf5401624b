package org.sokong.legal.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.DeadlineDetail;
import org.sokong.legal.DeadlineForm;
import org.sokong.legal.LegalRuleItem;
import org.sokong.policy.cite.CitedMark;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.Required;
import org.sokong.uikit.TimeText;

/** Records a deadline or puts one right. */
class DeadlineDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final transient TimeText time;
    private final Select<LegalRuleItem> rule = new Select<>();
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
        this.time = time;
        List<LegalRuleItem> rules = new ArrayList<>(offered);
        if (present != null && rules.stream().noneMatch(r -> isOf(r, present))) {
            rules.add(present.rule());
        }
        rule.setLabel(getTranslation("legal.deadline.rule"));
        rule.setItems(rules);
        rule.setItemLabelGenerator(item -> LegalNames.offered(this, item));
        Required.mark(rule);
        field("legal.error.rule", rule);
        label = line("legal.deadline.what", "legal.error.label", 200);
        startedOn = day("legal.deadline.started_on", "legal.error.started_on");
        dueOn = day("legal.deadline.due_on", "legal.error.due_on");
        dueOn.setRequiredIndicatorVisible(true);
        dueReason = words("legal.order.end_reason", "legal.error.due_reason", 500);
        if (present != null) {
            rules.stream().filter(r -> isOf(r, present)).findFirst().ifPresent(rule::setValue);
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

    private static boolean isOf(LegalRuleItem item, DeadlineDetail present) {
        return item.code().equals(present.rule().code());
    }

    private void propose() {
        LegalRuleItem chosen = rule.getValue();
        rule.setHelperComponent(
                CitedMark.of(chosen == null ? null : chosen.standing()).orElse(null));
        LocalDate from = startedOn.getValue();
        LocalDate proposed =
                chosen == null || from == null ? null : chosen.proposedEnd(from).orElse(null);
        if (chosen == null || proposed == null) {
            dueOn.setHelperText(null);
            return;
        }
        dueOn.setHelperText(
                getTranslation(
                        chosen.verified() ? "legal.proposed" : "legal.proposed.unverified",
                        time.date(proposed),
                        LegalNames.length(this, chosen)));
        if (!dueTyped) {
            dueOn.setValue(proposed);
        }
    }

    private DeadlineForm form() {
        LegalRuleItem chosen = rule.getValue();
        return new DeadlineForm(
                chosen == null ? null : chosen.code(),
                label.getValue(),
                startedOn.getValue(),
                dueOn.getValue(),
                dueReason.getValue());
    }
}
