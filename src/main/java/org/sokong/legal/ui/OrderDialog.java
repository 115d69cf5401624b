package org.sokong.legal.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.OrderDetail;
import org.sokong.legal.OrderForm;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.TimeText;

/** Records an order, puts one right, or records the one that prolongs it. */
class OrderDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final RuleChoice rule;
    private final TextField issuedBy;
    private final TextField reference;
    private final TextField place;
    private final DatePicker issuedOn;
    private final DatePicker startsOn;
    private final DatePicker endsOn;
    private final TextArea endReason;
    private final TextArea earlyReason;
    private boolean endTyped;

    /**
     * @param present the order that is put right, null for a new one
     * @param save takes the form; may refuse
     */
    OrderDialog(
            String title,
            List<LegalRuleItem> offered,
            @Nullable OrderDetail present,
            TimeText time,
            Consumer<OrderForm> save,
            Runnable done) {
        super(title);
        rule =
                field(
                        "legal.error.rule",
                        new RuleChoice(
                                getTranslation("legal.order.rule"),
                                offered,
                                present == null ? null : present.rule(),
                                time,
                                this::name));
        issuedBy = line("legal.order.issued_by", "legal.error.issued_by", 200);
        issuedBy.setRequiredIndicatorVisible(true);
        reference = line("legal.order.reference", "legal.none.reference", 100);
        place = line("legal.order.place", "legal.none.place", 200);
        issuedOn = day("legal.order.issued_on", "legal.error.issued_on");
        issuedOn.setRequiredIndicatorVisible(true);
        startsOn = day("legal.order.starts_on", "legal.error.starts_on");
        startsOn.setRequiredIndicatorVisible(true);
        endsOn = day("legal.order.ends_on", "legal.error.ends_on");
        endReason = words("legal.order.end_reason", "legal.error.end_reason", 500);
        earlyReason = words("legal.order.early_reason", "legal.error.early", 500);
        if (present == null) {
            rule.chooseWhereThereIsOne();
        } else {
            show(present);
        }
        issuedOn.addValueChangeListener(
                change -> {
                    if (change.isFromClient() && startsOn.isEmpty() && !isUnreadable(startsOn)) {
                        startsOn.setValue(change.getValue());
                        propose();
                    }
                });
        rule.addValueChangeListener(change -> propose());
        startsOn.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        propose();
                    }
                });
        endsOn.addValueChangeListener(
                change -> {
                    endTyped = endTyped || change.isFromClient();
                });
        propose();
        saves(getTranslation("uikit.save"), () -> save.accept(form()), done);
    }

    private void show(OrderDetail present) {
        issuedBy.setValue(present.issuedBy());
        reference.setValue(present.reference() == null ? "" : present.reference());
        place.setValue(present.place() == null ? "" : present.place());
        issuedOn.setValue(present.issuedOn());
        startsOn.setValue(present.startsOn());
        endsOn.setValue(present.endsOn());
        endReason.setValue(present.endReason() == null ? "" : present.endReason());
        earlyReason.setValue(present.earlyReason() == null ? "" : present.earlyReason());
        endTyped = true;
    }

    private String name(LegalRuleItem item) {
        String name = LegalNames.offered(this, item);
        return item.country() == null
                ? name
                : getTranslation("legal.rule.of", name, LegalNames.country(item.country()));
    }

    private void propose() {
        rule.propose(startsOn.getValue(), endsOn, endTyped || isUnreadable(endsOn));
    }

    /** What was typed stays until its refusal is read, although it is no day. */
    private static boolean isUnreadable(DatePicker day) {
        return ComponentTexts.problem(day) != null;
    }

    private OrderForm form() {
        return new OrderForm(
                rule.code(),
                issuedBy.getValue(),
                reference.getValue(),
                place.getValue(),
                issuedOn.getValue(),
                startsOn.getValue(),
                endsOn.getValue(),
                endReason.getValue(),
                earlyReason.getValue());
    }
}
