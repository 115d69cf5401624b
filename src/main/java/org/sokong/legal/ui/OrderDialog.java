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
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.OrderDetail;
import org.sokong.legal.OrderForm;
import org.sokong.policy.cite.CitedMark;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.Required;
import org.sokong.uikit.TimeText;

/** Records an order, puts one right, or records the one that prolongs it. */
class OrderDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final transient TimeText time;
    private final Select<LegalRuleItem> rule = new Select<>();
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
        this.time = time;
        List<LegalRuleItem> rules = new ArrayList<>(offered);
        if (present != null && rules.stream().noneMatch(r -> isOf(r, present))) {
            rules.add(present.rule());
        }
        rule.setLabel(getTranslation("legal.order.rule"));
        rule.setItems(rules);
        rule.setItemLabelGenerator(this::name);
        Required.mark(rule);
        field("legal.error.rule", rule);
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
        if (present != null) {
            show(present, rules);
        } else if (rules.size() == 1) {
            rule.setValue(rules.getFirst());
        }
        issuedOn.addValueChangeListener(
                change -> {
                    if (change.isFromClient() && startsOn.isEmpty()) {
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

    private void show(OrderDetail present, List<LegalRuleItem> rules) {
        rules.stream().filter(r -> isOf(r, present)).findFirst().ifPresent(rule::setValue);
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

    private static boolean isOf(LegalRuleItem item, OrderDetail present) {
        return item.code().equals(present.rule().code());
    }

    private String name(LegalRuleItem item) {
        String name = LegalNames.offered(this, item);
        return item.country() == null
                ? name
                : getTranslation("legal.rule.of", name, LegalNames.country(item.country()));
    }

    /** Puts the proposed last day into an untouched field and says where it comes from. */
    private void propose() {
        LegalRuleItem chosen = rule.getValue();
        rule.setHelperComponent(
                CitedMark.of(chosen == null ? null : chosen.standing()).orElse(null));
        LocalDate from = startsOn.getValue();
        if (chosen == null) {
            return;
        }
        LocalDate proposed = from == null ? null : chosen.proposedEnd(from).orElse(null);
        endsOn.setHelperText(
                proposed == null
                        ? LegalNames.length(this, chosen)
                        : getTranslation(
                                chosen.verified() ? "legal.proposed" : "legal.proposed.unverified",
                                time.date(proposed),
                                LegalNames.length(this, chosen)));
        if (!endTyped && proposed != null) {
            endsOn.setValue(proposed);
        }
    }

    private OrderForm form() {
        LegalRuleItem chosen = rule.getValue();
        return new OrderForm(
                chosen == null ? null : chosen.code(),
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
