package org.sokong.legal.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.legal.LegalRuleItem;
import org.sokong.policy.cite.CitedMark;
import org.sokong.uikit.Required;
import org.sokong.uikit.TimeText;

/**
 * The rule that something in the law's hands follows, and the last day that it proposes. A rule
 * that is no longer offered stays with what already rests on it.
 */
class RuleChoice extends Select<LegalRuleItem> {

    private static final long serialVersionUID = 1;

    private final transient TimeText time;

    /**
     * @param label translated
     * @param present the rule of what is put right, null for something new
     */
    RuleChoice(
            String label,
            List<LegalRuleItem> offered,
            @Nullable LegalRuleItem present,
            TimeText time,
            ItemLabelGenerator<LegalRuleItem> name) {
        this.time = time;
        List<LegalRuleItem> rules = new ArrayList<>(offered);
        if (present != null && rules.stream().noneMatch(one -> isSame(one, present))) {
            rules.add(present);
        }
        setLabel(label);
        setItems(rules);
        setItemLabelGenerator(name);
        Required.mark(this);
        rules.stream()
                .filter(one -> present != null && isSame(one, present))
                .findFirst()
                .ifPresent(this::setValue);
    }

    private static boolean isSame(LegalRuleItem one, LegalRuleItem other) {
        return one.code().equals(other.code());
    }

    /** Code of what is chosen, null for nothing. */
    @Nullable String code() {
        return isEmpty() ? null : getValue().code();
    }

    /** Takes the only rule there is. */
    void chooseWhereThereIsOne() {
        List<LegalRuleItem> rules = getListDataView().getItems().toList();
        if (rules.size() == 1) {
            setValue(rules.getFirst());
        }
    }

    /**
     * Says what the rule rests on and which last day it proposes, and puts that day into a field
     * that nobody has touched.
     *
     * @param first the day from which the rule counts
     */
    void propose(@Nullable LocalDate first, DatePicker last, boolean touched) {
        LegalRuleItem rule = getValue();
        setHelperComponent(CitedMark.of(rule == null ? null : rule.standing()).orElse(null));
        if (rule == null) {
            last.setHelperText(null);
            return;
        }
        LocalDate proposed = first == null ? null : rule.proposedEnd(first).orElse(null);
        String length = LegalNames.length(this, rule);
        if (proposed == null) {
            last.setHelperText(length);
            return;
        }
        last.setHelperText(
                getTranslation(
                        rule.verified() ? "legal.proposed" : "legal.proposed.unverified",
                        time.date(proposed),
                        length));
        if (!touched) {
            last.setValue(proposed);
        }
    }
}
